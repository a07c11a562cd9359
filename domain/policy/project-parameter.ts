import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps the values of parameters that were ever proposed, with what became of each. */
export function projectParameter(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'parameter.proposed') {
    const { parameterId: id, ...content } = event.data;
    const before = rows.get('parameter', id)?.versions ?? [];
    const version = { ...content, version: before.length + 1, by: event.actor.id, at: event.at };
    const versions = [...before, { ...version, state: 'proposed' as const }];
    return [{ entity: 'parameter', id, row: { id, versions } }];
  }
  if (event.type !== 'parameter.decided') return [];
  const { parameterId: id, version, approved, reason } = event.data;
  const row = rows.get('parameter', id);
  if (!row) return [];
  const decided = { by: event.actor.id, at: event.at, reason };
  const state = approved ? ('approved' as const) : ('declined' as const);
  const versions = row.versions.map((one) => (one.version === version ? { ...one, state, decided } : one));
  return [{ entity: 'parameter', id, row: { id, versions } }];
}
