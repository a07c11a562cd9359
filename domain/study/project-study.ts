import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Study } from './study.ts';

/** Keeps the study of each quarter. */
export function projectStudy(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'study') return [];
  const { id } = event.stream;
  if (event.type === 'study.prepared') {
    const row: Study = { ...event.data, id, preparedAt: event.at, groups: [], findings: [] };
    return [{ entity: 'study', id, row }];
  }
  const row = rows.get('study', id);
  const after = row && next(row, event);
  return after ? [{ entity: 'study', id, row: after }] : [];
}

function next(row: Study, event: JournalEvent): Study | undefined {
  const made = { at: event.at, by: event.actor.id };
  switch (event.type) {
    case 'study.planned':
      return { ...row, plan: { ...event.data, ...made } };
    case 'study.grouped': {
      const { groupId, ...group } = event.data;
      return { ...row, groups: [...row.groups, { ...group, id: groupId, ...made }] };
    }
    case 'study.found': {
      const { findingId, ...finding } = event.data;
      return { ...row, findings: [...row.findings, { ...finding, id: findingId, ...made }] };
    }
    case 'study.counted':
      return { ...row, counted: { ...event.data, at: event.at } };
    case 'study.closed':
      return { ...row, closed: { ...event.data, ...made } };
    default:
      return undefined;
  }
}
