import type { Attachment } from '../../../domain/attachment/attachment.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { openableInteraction } from '../../interaction-journal/may-open.ts';
import { ownEvidence, readableEvidence } from './evidence-access.ts';
import { ownPackages, publishedPackage } from './package-access.ts';
import { ownRecordings, readableRecording } from './recording-access.ts';
import type { StoredFile } from './stored-file.ts';

const fileOf = ({ id, hash, size, name, mediaType, state }: Attachment): StoredFile => ({
  arrived: { name: 'centre.attachmentReady', args: { attachmentId: id } },
  hash,
  size,
  name,
  mediaType,
  awaited: state === 'uploading',
});

/** What somebody may do with files. Knowing a hash opens nothing: everything follows from who refers to it. */
export interface BlobAccess {
  /** Whose uploads theirs are; nobody else's touch them. */
  uploader: string;
  /** What of their own has this content and is there or awaited. */
  own(sql: Sql, hash: string): Promise<StoredFile[]>;
  /** Something with this content that they may open, the newest. */
  readable(sql: Sql, hash: string): Promise<StoredFile | undefined>;
}

const OWN = `hash = $1 and state in ('uploading', 'ready')
  and doc->'author'->>'kind' = $2 and doc->'author'->>'id' = $3`;

/** People open what their desktop holds, and what belongs to an interaction whose journal they may open. */
export const accessOfPerson = (person: Person): BlobAccess => ({
  uploader: `person:${person.id}`,
  async own(sql, hash) {
    const files = await readRows(sql, 'attachment', `${OWN} order by at`, [hash, 'person', person.id]);
    const recordings = await ownRecordings(sql, person, hash);
    const evidence = await ownEvidence(sql, person, hash);
    return [...files.map(fileOf), ...recordings, ...evidence, ...(await ownPackages(sql, person, hash))];
  },
  async readable(sql, hash) {
    const [held] = await readRows(
      sql,
      'attachment',
      `hash = $1 and state = 'ready' and exists (
         select from user_scope where person_id = $2 and scope_id = any(attachment.scopes)
       ) order by at desc limit 1`,
      [hash, person.id],
    );
    if (held) return fileOf(held);
    const others = await readRows(sql, 'attachment', "hash = $1 and state = 'ready' order by at desc", [
      hash,
    ]);
    for (const attachment of others)
      if (await openableInteraction(sql, person, attachment.interactionId)) return fileOf(attachment);
    return (
      (await readableRecording(sql, person, hash)) ??
      (await readableEvidence(sql, person, hash)) ??
      publishedPackage(sql, hash)
    );
  },
});

/** A customer opens what is in the one conversation that their page's token is for. */
export const accessOfCustomer = (interactionId: string, customerId: string): BlobAccess => ({
  uploader: `customer:${interactionId}`,
  async own(sql, hash) {
    const condition = `${OWN} and interaction_id = $4 order by at`;
    const params = [hash, 'customer', customerId, interactionId];
    return (await readRows(sql, 'attachment', condition, params)).map(fileOf);
  },
  async readable(sql, hash) {
    const [found] = await readRows(
      sql,
      'attachment',
      "hash = $1 and state = 'ready' and interaction_id = $2 order by at desc limit 1",
      [hash, interactionId],
    );
    return found && fileOf(found);
  },
});
