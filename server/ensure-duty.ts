import { isDeepStrictEqual } from 'node:util';
import { MemoryRows } from '../domain/journal/project.ts';
import { DUTY } from '../domain/script/duty.ts';
import { withDuty } from '../domain/script/project-duty.ts';
import { type Centre, SYSTEM } from './centre/centre.ts';
import { readRows } from './db/rows.ts';

/**
 * The list of what has to be said and done (C-046, C-033) of a centre that was set up before there was one: until now
 * such a centre had it only from the next approval of a script on, and closed conversations without asking.
 */
export async function ensureDuty(centre: Centre): Promise<void> {
  await centre.transact(async (transaction) => {
    const rows = new MemoryRows();
    const [before] = await readRows(transaction.sql, 'duty');
    if (before) rows.apply([{ entity: 'duty', id: DUTY, row: before }]);
    for (const script of await readRows(transaction.sql, 'script', 'true order by id'))
      rows.apply(withDuty(rows, script));
    const row = rows.get('duty', DUTY);
    if (!row || isDeepStrictEqual(row, before)) return;
    await transaction.mutate({ name: 'centre.configure', args: { entity: 'duty', row } }, SYSTEM);
  });
}
