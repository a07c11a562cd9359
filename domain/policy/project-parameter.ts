import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { withDecision, withProposal } from './approval.ts';

/** Keeps the values of parameters that were ever proposed, with what became of each. */
export function projectParameter(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'parameter.proposed') {
    const { parameterId: id, ...content } = event.data;
    const before = rows.get('parameter', id)?.versions ?? [];
    const versions = withProposal(before, content, event.actor.id, event.at);
    return [{ entity: 'parameter', id, row: { id, versions } }];
  }
  if (event.type !== 'parameter.decided') return [];
  const { parameterId: id, ...decision } = event.data;
  const row = rows.get('parameter', id);
  if (!row) return [];
  const versions = withDecision(row.versions, decision, event.actor.id, event.at);
  return [{ entity: 'parameter', id, row: { id, versions } }];
}
