import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { copyIdOf, reportIdOf } from './daily-report.ts';

/** Keeps the day's reports on the sample, each member's copy, and who has read it. */
export function projectSampleReport(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'sample.reported') {
    const { agents, memberIds, ...figures } = event.data;
    const id = reportIdOf(figures.queueId, figures.day);
    const at = event.at;
    const copies = memberIds.map((personId): RowChange => {
      const own = agents.find(({ agentId }) => agentId === personId);
      const copyId = copyIdOf(id, personId);
      const row = { ...figures, id: copyId, reportId: id, personId, at, ...(own && { own }) };
      return { entity: 'reportcopy', id: copyId, row };
    });
    return [{ entity: 'samplereport', id, row: { ...event.data, id, at } }, ...copies];
  }
  if (event.type === 'sample.reportRead') {
    const copy = rows.get('reportcopy', copyIdOf(event.data.reportId, event.actor.id));
    return copy ? [{ entity: 'reportcopy', id: copy.id, row: { ...copy, readAt: event.at } }] : [];
  }
  return [];
}
