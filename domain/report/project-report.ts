import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { placeOf } from './kept-report.ts';

/** Keeps reports, and what was made of them. */
export function projectReport(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'report.kept': {
      const { reportId: id, ...content } = event.data;
      const row = { ...content, id, ownerId: event.actor.id, scheduledFrom: event.at };
      return [{ entity: 'keptreport', id, row }];
    }
    case 'report.dropped':
      return [{ entity: 'keptreport', id: event.data.reportId, row: null }];
    case 'report.made': {
      const { reportId, dueAt, ...made } = event.data;
      const kept = rows.get('keptreport', reportId);
      if (!kept?.schedule) return [];
      const id = `${reportId}:${placeOf(kept.schedule, dueAt)}`;
      const { ownerId, name, report, variant } = kept;
      const row = { ...made, id, keptId: reportId, ownerId, dueAt, madeAt: event.at, name, report, variant };
      return [
        { entity: 'madereport', id, row },
        { entity: 'keptreport', id: reportId, row: { ...kept, scheduledFrom: dueAt } },
      ];
    }
    case 'report.read': {
      const row = rows.get('madereport', event.data.madeId);
      return row ? [{ entity: 'madereport', id: row.id, row: { ...row, readAt: event.at } }] : [];
    }
    default:
      return [];
  }
}
