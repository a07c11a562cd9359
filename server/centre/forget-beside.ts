import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Sql } from '../db/database.ts';

/**
 * What is kept of a customer beside the rows, taken away in the commit that erases them (C-249): the ways back into their
 * conversations and cases, what their letters were addressed with, and the bytes of files and recordings nobody else has.
 */
export async function forgetBeside(sql: Sql, events: readonly JournalEvent[]): Promise<void> {
  const erased = events.find((event) => event.type === 'customer.erased');
  if (erased?.type !== 'customer.erased') return;
  const idsOf = (kind: string) => erased.data.rows.flatMap(({ entity, id }) => (entity === kind ? id : []));
  const conversations = idsOf('interaction');
  await sql.query('delete from chat_page where interaction_id = any($1::text[])', [conversations]);
  await sql.query('delete from mail_thread where interaction_id = any($1::text[])', [conversations]);
  await sql.query('delete from case_link where case_id = any($1::text[])', [idsOf('casefile')]);
  // Their rows are written when the transaction ends; until then they are the ones to look past.
  await sql.query(
    `delete from blob where hash in (
       select hash from attachment where id = any($1::text[])
       union select hash from recording where id = any($2::text[]) and kind <> 'styles')
     and not exists (select from attachment where attachment.hash = blob.hash
       and not attachment.id = any($1::text[]) and state in ('uploading', 'ready'))
     and not exists (select from recording where recording.hash = blob.hash
       and not recording.id = any($2::text[]) and state in ('uploading', 'ready'))`,
    [idsOf('attachment'), idsOf('recording')],
  );
}
