import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { withDecision, withProposal } from '../policy/approval.ts';

/** Keeps every version of what is promised, with what became of each. */
export function projectServicePromise(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'servicePromise.proposed') {
    const { promiseId: id, ...terms } = event.data;
    const before = rows.get('servicepromise', id)?.versions ?? [];
    const versions = withProposal(before, terms, event.actor.id, event.at);
    return [{ entity: 'servicepromise', id, row: { id, versions } }];
  }
  if (event.type !== 'servicePromise.decided') return [];
  const { promiseId: id, ...decision } = event.data;
  const row = rows.get('servicepromise', id);
  if (!row) return [];
  const versions = withDecision(row.versions, decision, event.actor.id, event.at);
  return [{ entity: 'servicepromise', id, row: { id, versions } }];
}
