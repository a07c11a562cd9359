import type { PushReply, WireMutation, WireRefusal } from '../../contract/sync/wire.ts';
import type { Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';

export type Result = PushReply['results'][number];
export interface Processed {
  mutation: WireMutation;
  result: Result;
}

/**
 * The number of the last mutation processed for this client, locked until the commit: two requests of one client take
 * turns. Nothing when the id belongs to somebody else.
 */
export async function lastNumber(
  sql: Sql,
  { clientId, personId, at }: { clientId: string; personId: string; at: Instant },
): Promise<number | undefined> {
  await sql.query(
    'insert into sync_client (id, person_id, seen_at) values ($1, $2, $3) on conflict (id) do nothing',
    [clientId, personId, at],
  );
  const [client] = await sql.query<{ person_id: string; last_n: number }>(
    'select person_id, last_n from sync_client where id = $1 for update',
    [clientId],
  );
  return client?.person_id === personId ? client.last_n : undefined;
}

interface Stored {
  uid: string;
  person_id: string;
  status: 'ok' | 'rejected' | 'parked';
  refusal: WireRefusal | null;
}

/** The answers already given to any of these intents, whichever client sent them. Other people's are not told. */
export async function answersTo(
  sql: Sql,
  personId: string,
  uids: readonly string[],
): Promise<Map<string, Result>> {
  if (uids.length === 0) return new Map();
  const found = await sql.query<Stored>(
    'select uid, person_id, status, refusal from sync_mutation where uid = any($1::text[])',
    [uids],
  );
  return new Map(found.map((stored) => [stored.uid, answerOf(stored, personId)]));
}

function answerOf({ uid, person_id, status, refusal }: Stored, personId: string): Result {
  if (person_id !== personId) return { uid, status: 'rejected', refusal: { code: 'notAllowed', fields: [] } };
  return status === 'ok' ? { uid, status } : { uid, status: 'rejected', refusal: refusal ?? undefined };
}

/** Keeps the answers, in the transaction of what they answer. */
export async function recordProcessed(
  sql: Sql,
  batch: { clientId: string; personId: string; last: number; processed: readonly Processed[]; at: Instant },
): Promise<void> {
  const { clientId, personId, last, processed, at } = batch;
  if (processed.length)
    await sql.query(
      `insert into sync_mutation (uid, client_id, n, person_id, name, status, refusal, at)
       select uid, $2, n, $3, name, status, refusal, $4::bigint
       from jsonb_to_recordset($1::jsonb) as m(uid text, n bigint, name text, status text, refusal jsonb)`,
      [
        JSON.stringify(
          processed.map(({ mutation: { uid, n, name }, result: { status, refusal } }) => {
            return { uid, n, name, status, refusal };
          }),
        ),
        clientId,
        personId,
        at,
      ],
    );
  await sql.query('update sync_client set last_n = $2, seen_at = $3 where id = $1', [clientId, last, at]);
}
