import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Coaching } from './coaching.ts';

/** Keeps talks about criteria. */
export function projectCoaching(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'coaching') return [];
  const { id } = event.stream;
  const { at, actor } = event;
  if (event.type === 'coaching.planned' || event.type === 'coaching.dismissed') {
    const state = event.type === 'coaching.planned' ? 'planned' : 'dismissed';
    return put({ ...event.data, id, state, coachId: actor.id, plannedAt: at });
  }
  const row = rows.get('coaching', id);
  if (!row) return [];
  switch (event.type) {
    case 'coaching.held':
      return put({ ...row, state: 'held', held: { at, action: event.data.action } });
    case 'coaching.confirmed':
      return put({ ...row, state: 'confirmed', confirmed: { at, text: event.data.text } });
    default:
      return [];
  }
}

const put = (row: Coaching): RowChange[] => [{ entity: 'coaching', id: row.id, row }];
