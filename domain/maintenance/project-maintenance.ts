import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps every notice of maintenance, also the one that was taken back. */
export function projectMaintenance(rows: RowReader, event: JournalEvent): RowChange[] {
  const { at, actor } = event;
  if (event.type === 'maintenance.announced') {
    const { maintenanceId: id, ...window } = event.data;
    return [{ entity: 'maintenance', id, row: { id, ...window, by: actor.id, at } }];
  }
  if (event.type !== 'maintenance.takenBack') return [];
  const row = rows.get('maintenance', event.data.maintenanceId);
  return row ? [{ entity: 'maintenance', id: row.id, row: { ...row, takenBack: { by: actor.id, at } } }] : [];
}
