import type { Attachment } from '../../../domain/attachment/attachment.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { openableInteraction } from '../../interaction-journal/may-open.ts';

/** What somebody may do with files. Knowing a hash opens nothing: everything follows from attachments. */
export interface BlobAccess {
  /** Whose uploads theirs are; nobody else's touch them. */
  uploader: string;
  /** Attachments of their own with this content that are there or awaited. */
  own(sql: Sql, hash: string): Promise<Attachment[]>;
  /** An attachment with this content that they may open, the newest. */
  readable(sql: Sql, hash: string): Promise<Attachment | undefined>;
}

const OWN = `hash = $1 and state in ('uploading', 'ready')
  and doc->'author'->>'kind' = $2 and doc->'author'->>'id' = $3`;

/** People open what their desktop holds, and what belongs to an interaction whose journal they may open. */
export const accessOfPerson = (person: Person): BlobAccess => ({
  uploader: `person:${person.id}`,
  own: (sql, hash) => readRows(sql, 'attachment', `${OWN} order by at`, [hash, 'person', person.id]),
  async readable(sql, hash) {
    const [held] = await readRows(
      sql,
      'attachment',
      `hash = $1 and state = 'ready' and exists (
         select from user_scope where person_id = $2 and scope_id = any(attachment.scopes)
       ) order by at desc limit 1`,
      [hash, person.id],
    );
    if (held) return held;
    const others = await readRows(sql, 'attachment', "hash = $1 and state = 'ready' order by at desc", [
      hash,
    ]);
    for (const attachment of others)
      if (await openableInteraction(sql, person, attachment.interactionId)) return attachment;
    return undefined;
  },
});

/** A customer opens what is in the one conversation that their page's token is for. */
export const accessOfCustomer = (interactionId: string, customerId: string): BlobAccess => ({
  uploader: `customer:${interactionId}`,
  own: (sql, hash) =>
    readRows(sql, 'attachment', `${OWN} and interaction_id = $4 order by at`, [
      hash,
      'customer',
      customerId,
      interactionId,
    ]),
  async readable(sql, hash) {
    const [found] = await readRows(
      sql,
      'attachment',
      "hash = $1 and state = 'ready' and interaction_id = $2 order by at desc limit 1",
      [hash, interactionId],
    );
    return found;
  },
});
