import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { isSameChange } from './change.ts';
import type { Correction, Measured } from './correction.ts';
import { verdictOf } from './verdict.ts';

/** Keeps corrective actions: what was done, what the figure was before and after, and what follows from it. */
export function projectCorrection(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'correction') return [];
  const { id } = event.stream;
  const { at, actor } = event;
  if (event.type === 'correction.made') {
    const state = event.data.finding ? ('asked' as const) : ('open' as const);
    const made = { state, madeAt: at, madeBy: actor.id, rounds: [] };
    return put({ ...event.data, id, ...made });
  }
  const row = rows.get('correction', id);
  if (!row) return [];
  switch (event.type) {
    case 'correction.baseline':
      return put({ ...row, baseline: event.data });
    case 'correction.done': {
      const round = { doneAt: at, doneBy: actor.id, note: event.data.note };
      return put({ ...row, state: 'done', rounds: [...row.rounds, round] });
    }
    case 'correction.measured':
      return put(measured(row, event.data));
    case 'correction.reopened':
      return put({ ...row, state: 'open', dueAt: event.data.dueAt });
    case 'correction.dropped':
      return put({ ...row, state: 'dropped', dropped: { at, by: actor.id, reason: event.data.reason } });
    case 'correction.decided': {
      const decided = { at, by: actor.id, ...event.data };
      return put({ ...row, state: decided.approved ? 'open' : 'declined', decided });
    }
    case 'correction.linked':
      return put({ ...row, changes: [...(row.changes ?? []), { ...event.data, at, by: actor.id }] });
    case 'correction.unlinked':
      return put({ ...row, changes: row.changes?.filter((one) => !isSameChange(one, event.data)) });
    case 'correction.judged':
      return put({ ...row, state: 'judged', judged: { at, by: actor.id, ...event.data } });
    default:
      return [];
  }
}

const put = (row: Correction): RowChange[] => [{ entity: 'correction', id: row.id, row }];

function measured(row: Correction, effect: Measured): Correction {
  const verdict = verdictOf(row, effect);
  const rounds = row.rounds.map((round, i) =>
    i === row.rounds.length - 1 ? { ...round, effect, verdict } : round,
  );
  // What becomes of a change that a finding asked for, a person says.
  if (row.finding) return { ...row, rounds };
  return { ...row, rounds, state: verdict === 'notEffective' ? 'open' : verdict };
}
