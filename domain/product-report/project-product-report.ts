import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { ProductReport } from './product-report.ts';

/** Keeps what the makers of the product were told, whether it went out, and what they answered. */
export function projectProductReport(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'productReport.sent') {
    const { reportId: id, ...content } = event.data;
    return put({ ...content, id, by: event.actor.id, at: event.at, state: 'sending' });
  }
  if (event.type !== 'productReport.ended' && event.type !== 'productReport.answered') return [];
  const row = rows.get('productreport', event.data.reportId);
  if (!row) return [];
  if (event.type === 'productReport.answered') {
    const { from, text } = event.data;
    return put({ ...row, answer: { from, text, at: event.at, by: event.actor.id } });
  }
  const { reason } = event.data;
  const state = reason === undefined ? 'sent' : 'failed';
  return put({ ...row, state, endedAt: event.at, ...(reason !== undefined && { reason }) });
}

const put = (row: ProductReport): RowChange[] => [{ entity: 'productreport', id: row.id, row }];
