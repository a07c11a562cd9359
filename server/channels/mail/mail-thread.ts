import type { Mail } from '../../../contract/http/mail.ts';
import { normalEmail } from '../../../domain/customer/normal.ts';
import type { Sql } from '../../db/database.ts';

const OWN = /^<?(.+)@shiftdesk>?$/;

/** What a message of ours is called outside, and back. */
export const outsideIdOf = (id: string): string => `<${encodeURIComponent(id)}@shiftdesk>`;
export function ownMessageOf(outsideId: string): string | undefined {
  const id = OWN.exec(outsideId.trim())?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

/** Remembers where the answers go; a later letter of the same matter is the one that they answer. */
export async function keepThread(
  sql: Sql,
  interactionId: string,
  { from, to, subject, messageId }: Mail,
): Promise<void> {
  await sql.query(
    `insert into mail_thread (interaction_id, customer_address, our_address, subject, last_outside_id)
     values ($1, $2, $3, $4, $5)
     on conflict (interaction_id) do update set last_outside_id = excluded.last_outside_id`,
    [interactionId, normalEmail(from), to, subject, messageId],
  );
}
