import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Instant } from '../time.ts';
import { type KeptReport, type MadeReport, placeOf } from './kept-report.ts';

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
      const { reportId, dueAt, madeId, ...made } = event.data;
      const kept = rows.get('keptreport', reportId);
      if (madeId !== undefined) return madeAgain(rows.get('madereport', madeId), kept, made, event.at);
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
    case 'report.askedAgain': {
      const row = rows.get('madereport', event.data.madeId);
      return row ? [{ entity: 'madereport', id: row.id, row: { ...row, againAt: event.at } }] : [];
    }
    default:
      return [];
  }
}

/** In the place of the one that had failed; as its owner keeps it now, if they still do. */
function madeAgain(
  row: MadeReport | undefined,
  kept: KeptReport | undefined,
  made: Pick<MadeReport, 'now' | 'before' | 'failure'>,
  at: Instant,
): RowChange[] {
  if (!row) return [];
  const { id, keptId, ownerId, dueAt } = row;
  const { name, report, variant } = kept ?? row;
  const again = { ...made, id, keptId, ownerId, dueAt, madeAt: at, name, report, variant };
  return [{ entity: 'madereport', id, row: again }];
}
