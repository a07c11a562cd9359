import type { PushReply, PushRequest, WireMutation, WireRefusal } from '../../contract/sync/wire.ts';
import type { Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';

export type Result = PushReply['results'][number];

/** One push of one person's desktop. */
export interface Asked {
  personId: string;
  request: PushRequest;
}

/** What one push came to: where its client stands, and the answers that are new. */
export interface Processed {
  clientId: string;
  personId: string;
  last: number;
  fresh: readonly { mutation: WireMutation; result: Result }[];
}

/**
 * The number of the last mutation processed for each client, locked until the commit: two requests of one client take
 * turns. Absent where the id belongs to somebody else. The clients differ.
 */
export async function lastNumbers(
  sql: Sql,
  asked: readonly Asked[],
  at: Instant,
): Promise<Map<string, number>> {
  const clients = asked.map(({ personId, request }) => ({ id: request.clientId, person_id: personId }));
  const found = await sql.query<{ id: string; last_n: number }>(
    `insert into sync_client as known (id, person_id, seen_at)
     select id, person_id, $2::bigint from jsonb_to_recordset($1::jsonb) as c(id text, person_id text) order by id
     on conflict (id) do update set seen_at = excluded.seen_at where known.person_id = excluded.person_id
     returning id, last_n`,
    [JSON.stringify(clients), at],
  );
  return new Map(found.map(({ id, last_n }) => [id, last_n]));
}

/** An answer already given, and to whom. */
export interface Stored {
  uid: string;
  person_id: string;
  status: 'ok' | 'rejected' | 'parked';
  refusal: WireRefusal | null;
}

/** The answers already given to any of these intents, whichever client sent them. */
export async function storedAnswers(sql: Sql, uids: readonly string[]): Promise<Map<string, Stored>> {
  if (uids.length === 0) return new Map();
  const found = await sql.query<Stored>(
    'select uid, person_id, status, refusal from sync_mutation where uid = any($1::text[])',
    [uids],
  );
  return new Map(found.map((stored) => [stored.uid, stored]));
}

/** The answer as this person may know it: other people's are not told. */
export function answerOf({ uid, person_id, status, refusal }: Stored, personId: string): Result {
  if (person_id !== personId) return { uid, status: 'rejected', refusal: { code: 'notAllowed', fields: [] } };
  return status === 'ok' ? { uid, status } : { uid, status: 'rejected', refusal: refusal ?? undefined };
}

/** Keeps the answers, in the transaction of what they answer. */
export async function recordProcessed(sql: Sql, all: readonly Processed[], at: Instant): Promise<void> {
  const clients = all.map(({ clientId, last }) => ({ id: clientId, last }));
  const answers = all.flatMap(({ clientId, personId, fresh }) =>
    fresh.map(({ mutation: { uid, n, name }, result: { status, refusal } }) => ({
      uid,
      n,
      name,
      status,
      refusal,
      client_id: clientId,
      person_id: personId,
    })),
  );
  await sql.query(
    `with kept as (
       insert into sync_mutation (uid, client_id, n, person_id, name, status, refusal, at)
       select uid, client_id, n, person_id, name, status, refusal, $3::bigint
       from jsonb_to_recordset($2::jsonb) as m(
         uid text, client_id text, n bigint, person_id text, name text, status text, refusal jsonb)
     )
     update sync_client set last_n = c.last from jsonb_to_recordset($1::jsonb) as c(id text, last bigint)
     where sync_client.id = c.id`,
    [JSON.stringify(clients), JSON.stringify(answers), at],
  );
}
