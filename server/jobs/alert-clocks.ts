import { alertsDue } from '../../domain/sla/alerts-due.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';

/**
 * Tells of clocks that have used up their time (C-018). What is due is found on a look at the rows and decided once more
 * in the transaction, so that two processes or a restart never tell twice. Returns how many interactions had something.
 */
export async function alertClocks(centre: Centre): Promise<number> {
  const open = await readRows(
    centre.db,
    'interaction',
    `state in ('queued', 'offered', 'connected', 'held', 'wrapUp') and source = 'live'`,
  );
  if (open.length === 0) return 0;
  const queues = new Map((await readRows(centre.db, 'queue')).map((queue) => [queue.id, queue]));
  const now = centre.clock.now();
  const due = open.filter((row) => {
    const queue = queues.get(row.queueId);
    return queue !== undefined && alertsDue(row, queue, now).length > 0;
  });
  for (const { id } of due) await centre.act('centre.alertClocks', { interactionId: id });
  return due.length;
}
