import type { Callback } from '../../domain/callback/callback.ts';
import { callingRules } from '../../domain/callback/calling-rules.ts';
import { isTheirTurn, placesReached, standsInLine } from '../../domain/routing/kept-place.ts';
import { type Centre, SYSTEM } from '../centre/centre.ts';
import type { Sql } from '../db/database.ts';
import { readParameters } from '../db/parameters.ts';
import { readRows } from '../db/rows.ts';

/** Open promises of those who kept their place in line when they chose to be called (C-026). */
export const keptPlaces = (sql: Sql): Promise<Callback[]> =>
  readRows(sql, 'callback', "doc->>'state' = 'open' and doc->'place' is not null order by id");

/** Tells those who keep the promises whose place nobody is before any more. Returns how many there were. */
export async function reachPlaces(centre: Centre): Promise<number> {
  const kept = (await keptPlaces(centre.db)).filter(standsInLine);
  if (kept.length === 0) return 0;
  const queueIds = [...new Set(kept.map(({ queueId }) => queueId))];
  const waiting = await readRows(
    centre.db,
    'interaction',
    "queue_id = any($1::text[]) and state in ('queued', 'offered')",
    [queueIds],
  );
  const queues = await readRows(centre.db, 'queue', 'id = any($1::text[])', [queueIds]);
  const rules = callingRules(await readParameters(centre.db, 'P-QH', 'P03'));
  const reached = placesReached(kept, waiting, queues, centre.clock.now(), rules);
  if (reached.length === 0) return 0;
  await centre.transact(async (transaction) => {
    for (const { id } of reached)
      await transaction.mutate({ name: 'centre.reachPlace', args: { callbackId: id } }, SYSTEM);
  });
  return reached.length;
}

/** How many customers whose turn has come each person is to call first. */
export async function placesToCall(sql: Sql): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { ownerId } of (await keptPlaces(sql)).filter(isTheirTurn))
    counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  return counts;
}
