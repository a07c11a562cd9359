import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { countedRows } from '../export/export.ts';
import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { lookedLately, openedLately, type Viewing } from './viewing.ts';

/** Keeps who opened how many files beyond their own work, for as long as it counts. */
export function projectViewing(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'customer.opened': {
      const row = viewingOf(rows, event.actor.id);
      const opened = [...openedLately(row, event.at), { customerId: event.stream.id, at: event.at }];
      return put({ ...row, opened });
    }
    case 'contact.revealed': {
      if (event.actor.kind !== 'person') return [];
      const row = viewingOf(rows, event.actor.id);
      return put({ ...row, looks: [...lookedLately(row, event.at), event.at] });
    }
    case 'person.exported': {
      const row = viewingOf(rows, event.stream.id);
      const today = startOfDay(dayOf(event.at));
      const exported = (row.exported ?? []).filter(({ at }) => at >= today);
      const counted = countedRows(event.data.what, event.data.rows);
      return put({ ...row, exported: [...exported, { at: event.at, rows: counted }] });
    }
    case 'person.filesRefused': {
      const row = viewingOf(rows, event.stream.id);
      const { since = event.at, times = 0 } = row.notedBy === undefined ? (row.refused ?? {}) : {};
      const { what } = event.data;
      return put({ ...row, refused: { since, times: times + 1, ...(what && { what }) }, notedBy: undefined });
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
