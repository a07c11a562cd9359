import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { RuleReview } from './rule-review.ts';

/** Keeps the half-yearly evaluation of the rules. */
export function projectRuleReview(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'ruleReview') return [];
  const { id } = event.stream;
  const put = (row: RuleReview): RowChange[] => [{ entity: 'rulereview', id, row }];
  if (event.type === 'ruleReview.prepared')
    return put({ ...event.data, id, preparedAt: event.at, parts: {} });
  const row = rows.get('rulereview', id);
  if (!row) return [];
  const made = { by: event.actor.id, at: event.at };
  if (event.type === 'ruleReview.written') {
    const { part, text } = event.data;
    return put({ ...row, parts: { ...row.parts, [part]: { text, ...made } } });
  }
  return event.type === 'ruleReview.signed' ? put({ ...row, signed: made }) : [];
}
