import type { WireMutation, WireRefusal } from '../../contract/sync/wire.ts';
import type { Centre } from '../centre/centre.ts';
import type { Result } from './processed.ts';

/** After this many server errors a mutation is set aside, so that one poisoned intent never blocks a desktop. */
const FAILURES_BEFORE_PARKING = 5;

const SET_ASIDE: WireRefusal = { code: 'serverFailed', fields: [] };

/** Counts a server error on a mutation. At the limit it is kept for somebody to look at, and answered. */
export async function countFailure(
  { db, clock }: Centre,
  failed: { clientId: string; personId: string; mutation: WireMutation },
): Promise<Result | undefined> {
  const { clientId, personId, mutation } = failed;
  const { uid, n, name, args } = mutation;
  const now = clock.now();
  return db.transaction(async (sql) => {
    const [counted] = await sql.query<{ failures: number }>(
      `insert into sync_failure (uid, client_id, person_id, name, args, failures) values ($1, $2, $3, $4, $5, 1)
       on conflict (uid) do update set failures = sync_failure.failures + 1 returning failures`,
      [uid, clientId, personId, name.replaceAll('\0', ''), JSON.stringify(args) ?? null],
    );
    if (!counted || counted.failures < FAILURES_BEFORE_PARKING) return undefined;
    await sql.query('update sync_failure set parked_at = $2 where uid = $1', [uid, now]);
    await sql.query(
      `insert into sync_mutation (uid, client_id, n, person_id, name, status, refusal, at)
       values ($1, $2, $3, $4, $5, 'parked', $6::jsonb, $7)`,
      [uid, clientId, n, personId, name.replaceAll('\0', ''), JSON.stringify(SET_ASIDE), now],
    );
    await sql.query('update sync_client set last_n = greatest(last_n, $2) where id = $1', [clientId, n]);
    return { uid, status: 'rejected', refusal: SET_ASIDE };
  });
}
