import type { Case } from '../../../domain/case/case.ts';
import { mayReadCase } from '../../../domain/case/views.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import type { StoredFile } from './stored-file.ts';

/** SQL over `casefile`: whether it has evidence with this content, whose bytes are there or awaited. */
export const HAS_EVIDENCE = (hash: string): string =>
  `casefile.doc->'evidence' @> jsonb_build_array(jsonb_build_object('hash', ${hash}))`;

const filesOf = ({ id: caseId, evidence = [] }: Case, hash: string): (StoredFile & { by: string })[] =>
  evidence
    .filter((one) => one.hash === hash && one.state !== 'lost')
    .map(({ id: evidenceId, size, name, mediaType, state, by }) => ({
      arrived: { name: 'centre.evidenceReady', args: { caseId, evidenceId } },
      hash,
      size,
      name,
      mediaType,
      awaited: state === 'uploading',
      by,
    }));

const casesWith = (sql: Sql, hash: string): Promise<Case[]> =>
  readRows(sql, 'casefile', `${HAS_EVIDENCE('$1::text')} order by received_at desc`, [hash]);

/** Evidence with this content that somebody has given. */
export const ownEvidence = async (sql: Sql, { id }: Person, hash: string): Promise<StoredFile[]> =>
  (await casesWith(sql, hash)).flatMap((row) => filesOf(row, hash)).filter(({ by }) => by === id);

/** Evidence is opened by whoever may read its case (C-121). */
export async function readableEvidence(
  sql: Sql,
  person: Person,
  hash: string,
): Promise<StoredFile | undefined> {
  const read = (await casesWith(sql, hash)).filter((row) => mayReadCase(row, person));
  return read.flatMap((row) => filesOf(row, hash)).find(({ awaited }) => !awaited);
}
