import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps the wall. What was taken back stays in the journal alone. */
export function projectKudos(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'kudos.given') {
    const { kudosId: id, ...content } = event.data;
    return [{ entity: 'kudos', id, row: { ...content, id, by: event.actor.id, at: event.at } }];
  }
  if (event.type !== 'kudos.withdrawn') return [];
  const row = rows.get('kudos', event.data.kudosId);
  return row ? [{ entity: 'kudos', id: row.id, row: { ...row, withdrawnAt: event.at } }] : [];
}
