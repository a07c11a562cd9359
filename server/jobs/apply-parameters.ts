import { isDeepStrictEqual } from 'node:util';
import { housePromises, tuningParameters } from '../../domain/sla/house-promises.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';

/**
 * Gives every queue the promises of the house as the parameters in force have them, so that desktops and figures go by
 * them without asking. A value holds from a day on, and each promise carries its days: when this runs decides nothing.
 * Resolves to how many queues have changed.
 */
export async function applyParameters(centre: Centre): Promise<number> {
  const rows = await readRows(centre.db, 'parameter', 'id = any($1::text[])', [tuningParameters]);
  if (rows.length === 0) return 0;
  const house = housePromises((id) => rows.find((row) => row.id === id));
  let changed = 0;
  for (const queue of await readRows(centre.db, 'queue')) {
    if (isDeepStrictEqual(queue.house, house)) continue;
    await centre.act('centre.configure', { entity: 'queue', row: { ...queue, house } });
    changed += 1;
  }
  return changed;
}
