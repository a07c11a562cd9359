import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps what failed, since when, and when that was over. */
export function projectFault(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'fault.began') {
    const { faultId: id, ...fault } = event.data;
    return [{ entity: 'fault', id, row: { ...fault, id } }];
  }
  if (event.type !== 'fault.ended') return [];
  const row = rows.get('fault', event.data.faultId);
  return row ? [{ entity: 'fault', id: row.id, row: { ...row, over: event.data.over } }] : [];
}
