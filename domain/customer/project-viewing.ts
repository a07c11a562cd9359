import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { openedLately, type Viewing } from './viewing.ts';

/** Keeps who opened how many files beyond their own work, for as long as it counts. */
export function projectViewing(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'customer.opened': {
      const row = viewingOf(rows, event.actor.id);
      const opened = [...openedLately(row, event.at), { customerId: event.stream.id, at: event.at }];
      return put({ ...row, opened });
    }
    case 'person.filesRefused': {
      const row = viewingOf(rows, event.stream.id);
      const { since = event.at, times = 0 } = row.notedBy === undefined ? (row.refused ?? {}) : {};
      return put({ ...row, refused: { since, times: times + 1 }, notedBy: undefined });
    }
    case 'person.filesNoted': {
      const row = viewingOf(rows, event.stream.id);
      return put({ ...row, notedBy: event.actor.id });
    }
    default:
      return [];
  }
}

function viewingOf(rows: RowReader, id: string): Viewing {
  const queueIds = rows.get('person', id)?.queueIds ?? [];
  return { ...(rows.get('viewing', id) ?? { id, opened: [] }), queueIds };
}

const put = (row: Viewing): RowChange[] => [{ entity: 'viewing', id: row.id, row }];
