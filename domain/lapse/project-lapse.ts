import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps each warning with both its texts, whatever was decided. */
export function projectLapse(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'lapse.warned') {
    const { lapseId: id, ...content } = event.data;
    return [{ entity: 'lapse', id, row: { ...content, id, by: event.actor.id, at: event.at } }];
  }
  if (event.type !== 'lapse.answered' && event.type !== 'lapse.decided') return [];
  const row = rows.get('lapse', event.data.lapseId);
  if (!row) return [];
  if (event.type === 'lapse.answered') {
    const answer = { at: event.at, text: event.data.text };
    return [{ entity: 'lapse', id: row.id, row: { ...row, answer } }];
  }
  const { stands, text } = event.data;
  const decision = { by: event.actor.id, at: event.at, stands, text };
  return [{ entity: 'lapse', id: row.id, row: { ...row, decision } }];
}
