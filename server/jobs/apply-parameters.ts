import { isDeepStrictEqual } from 'node:util';
import { housePromises, tuningParameters } from '../../domain/sla/house-promises.ts';
import { promisedIn } from '../../domain/sla/service-promise.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';

/**
 * Gives every queue the promises of the house as the parameters in force have them, and what managers approved besides, so
 * that desktops and figures go by them without asking. A value holds from a day on, and each promise carries its days: when
 * this runs decides nothing. Resolves to how many queues have changed.
 */
export async function applyParameters(centre: Centre): Promise<number> {
  const rows = await readRows(centre.db, 'parameter', 'id = any($1::text[])', [tuningParameters]);
  const promises = await readRows(centre.db, 'servicepromise', 'true order by id');
  if (rows.length === 0 && promises.length === 0) return 0;
  const house = rows.length > 0 && housePromises((id) => rows.find((row) => row.id === id));
  let changed = 0;
  for (const queue of await readRows(centre.db, 'queue')) {
    const agreed = promisedIn(queue.id, promises);
    const row = { ...queue, ...(house && { house }), ...((agreed.length > 0 || queue.agreed) && { agreed }) };
    if (isDeepStrictEqual(queue, row)) continue;
    await centre.act('centre.configure', { entity: 'queue', row });
    changed += 1;
  }
  return changed;
}
