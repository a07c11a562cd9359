import type { Person } from '../../../domain/person/person.ts';
import type { Recording } from '../../../domain/recording/recording.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { openableInteraction } from '../../interaction-journal/may-open.ts';
import type { StoredFile } from './stored-file.ts';

const fileOf = ({ id, hash, size, state, mediaType, kind }: Recording): StoredFile => ({
  arrived: { name: 'centre.recordingStored', args: { recordingId: id } },
  hash,
  size,
  awaited: state === 'uploading',
  name: `${kind}-${id}`,
  mediaType,
});

/** Stretches with this content that somebody recorded or brought in. */
export async function ownRecordings(sql: Sql, { id }: { id: string }, hash: string): Promise<StoredFile[]> {
  const condition = "hash = $1 and state in ('uploading', 'ready') and doc->>'by' = $2 order by at";
  return (await readRows(sql, 'recording', condition, [hash, id])).map(fileOf);
}

/** A recording is opened by whoever may open the interaction's journal. How screens look is nobody's secret. */
export async function readableRecording(
  sql: Sql,
  person: Person,
  hash: string,
): Promise<StoredFile | undefined> {
  const condition = "hash = $1 and state = 'ready' order by at desc";
  for (const recording of await readRows(sql, 'recording', condition, [hash]))
    if (
      recording.kind === 'styles' ||
      (await openableInteraction(sql, person, recording.interactionId)) !== undefined
    )
      return fileOf(recording);
  return undefined;
}
