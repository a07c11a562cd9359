import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { silentSince } from '../../domain/routing/announcements.ts';
import { SECOND } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readParameters } from '../db/parameters.ts';
import { readRows } from '../db/rows.ts';

/**
 * Says which callers have heard nothing of their wait for longer than P-ANN (C-025): their lead sees it at once. Found on a look and decided once
 * more in the transaction. Resolves to how many were told of.
 */
export async function watchCallers(centre: Centre): Promise<number> {
  const { db, clock } = centre;
  const waiting = await readRows(
    db,
    'interaction',
    `state in ('queued', 'offered') and doc->>'channel' = 'voice' and source = 'live'`,
  );
  if (waiting.length === 0) return 0;
  const now = clock.now();
  const limit = numberInForce(await readParameters(db, 'P-ANN'), 'P-ANN', now) * SECOND;
  const silent = waiting.filter((row) => {
    const since = silentSince(row, now, limit);
    return since !== undefined && row.announced?.silentSince !== since;
  });
  for (const { id } of silent) await centre.act('centre.tellSilence', { interactionId: id });
  return silent.length;
}
