import type { JournalEvent } from '../journal/event.ts';
import type { RowChange } from '../journal/rows.ts';

/** Keeps when desktops were cut off. */
export function projectOutage(_rows: unknown, event: JournalEvent): RowChange[] {
  if (event.type !== 'line.cut') return [];
  const { outageId: id, ...span } = event.data;
  return [{ entity: 'outage', id, row: { id, personId: event.stream.id, ...span } }];
}
