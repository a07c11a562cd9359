import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Pack } from './pack.ts';

/** Keeps the packs of the improvement meetings. */
export function projectPack(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'pack') return [];
  const { id } = event.stream;
  const { at, actor } = event;
  if (event.type === 'pack.prepared')
    return put({ ...event.data, id, preparedAt: at, decisions: [], readBy: [] });
  const row = rows.get('pack', id);
  if (!row) return [];
  switch (event.type) {
    case 'pack.read':
      return put({ ...row, readBy: [...row.readBy, { personId: actor.id, at }] });
    case 'pack.decided': {
      const { decisionId, ...content } = event.data;
      return put({ ...row, decisions: [...row.decisions, { ...content, id: decisionId, at, by: actor.id }] });
    }
    case 'pack.decisionDone': {
      const decisions = row.decisions.map((one) =>
        one.id === event.data.decisionId ? { ...one, done: { at, by: actor.id } } : one,
      );
      return put({ ...row, decisions });
    }
    case 'pack.closed':
      return put({ ...row, closed: { at, by: actor.id, ...event.data } });
    default:
      return [];
  }
}

const put = (row: Pack): RowChange[] => [{ entity: 'pack', id: row.id, row }];
