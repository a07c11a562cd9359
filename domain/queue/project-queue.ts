import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps whether another queue helps this one out. */
export function projectQueue(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'queue.overflowOpened' && event.type !== 'queue.overflowClosed') return [];
  const queue = rows.get('queue', event.data.queueId);
  if (!queue) return [];
  const { openedOverflow: _, ...rest } = queue;
  if (event.type === 'queue.overflowClosed') return [{ entity: 'queue', id: queue.id, row: rest }];
  const { toQueueId, until } = event.data;
  const openedOverflow = { toQueueId, until, at: event.at, byId: event.actor.id };
  return [{ entity: 'queue', id: queue.id, row: { ...rest, openedOverflow } }];
}
