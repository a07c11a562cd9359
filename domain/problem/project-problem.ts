import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { hasOccurrence, type Occurrence, type Problem } from './problem.ts';

/** Keeps the library of problems. */
export function projectProblem(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'problem') return [];
  const { id } = event.stream;
  if (event.type === 'problem.reported') return put(reported(id, event));
  const row = rows.get('problem', id);
  if (!row) return [];
  switch (event.type) {
    case 'problem.linked':
      return put(linked(row, event));
    case 'problem.unlinked': {
      const { kind, id: gone } = event.data;
      return put({
        ...row,
        occurrences: row.occurrences.filter((one) => one.kind !== kind || one.id !== gone),
      });
    }
    case 'problem.stepped':
      return put(stepped(row, event));
    case 'problem.merged': {
      const other = rows.get('problem', event.data.otherId);
      return other ? merged(row, other) : [];
    }
    case 'problem.mergeUndone': {
      const other = rows.get('problem', event.data.otherId);
      return other ? apart(row, other) : [];
    }
    default:
      return [];
  }
}

const put = (...problems: Problem[]): RowChange[] =>
  problems.map((row) => ({ entity: 'problem', id: row.id, row }));

const reported = (id: string, { at, actor, data }: EventOf<'problem.reported'>): Problem => ({
  ...data,
  id,
  state: 'reported',
  reportedAt: at,
  reportedBy: actor.id,
  occurrences: [],
});

/** What was checked and comes again is not over: its owner has it back. */
function linked(row: Problem, { at, actor, data }: EventOf<'problem.linked'>): Problem {
  const next = { ...row, occurrences: [...row.occurrences, { ...data, linkedAt: at, by: actor.id }] };
  if (row.state !== 'verified' || data.at <= (row.verified?.at ?? 0)) return next;
  const { verified, ...open } = next;
  return { ...open, state: 'owned', reopened: { at, by: actor.id, text: '' } };
}

function stepped(row: Problem, { at, actor, data }: EventOf<'problem.stepped'>): Problem {
  const { step, to, ownerId, text, ...links } = data;
  const said = { at, by: actor.id, text };
  const next = { ...row, state: to };
  switch (step) {
    case 'own':
      return { ...next, ownerId };
    case 'analyse':
      return { ...next, cause: said };
    case 'fix':
      return { ...next, fix: { ...said, ...links } };
    case 'verify':
      return { ...next, verified: said };
    case 'sendBack':
      return { ...next, reopened: said };
  }
}

/** The survivor takes what it did not have; the other one keeps its own, to be taken out again. */
function merged(row: Problem, other: Problem): RowChange[] {
  const taken = other.occurrences
    .filter((one) => !hasOccurrence(row, one))
    .map((one): Occurrence => ({ ...one, from: other.id }));
  return put(
    { ...row, occurrences: [...row.occurrences, ...taken] },
    { ...other, state: 'merged', stateBefore: other.state, mergedInto: row.id },
  );
}

function apart(row: Problem, { mergedInto, stateBefore, ...other }: Problem): RowChange[] {
  return put(
    { ...row, occurrences: row.occurrences.filter(({ from }) => from !== other.id) },
    { ...other, state: stateBefore ?? 'reported' },
  );
}
