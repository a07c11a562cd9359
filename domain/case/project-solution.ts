import type { EventOf } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Case } from './case.ts';
import { ownSolutionId } from './solution.ts';

/** Keeps the solution that a plan goes by: another case for one that is known, or a new record. */
export function projectSolution(
  rows: RowReader,
  row: Case,
  { at, actor, data: { step, form } }: EventOf<'case.stepped'>,
): RowChange[] {
  if (step !== 'plan' || row.departmentId === undefined) return [];
  const id = form.solutionId ?? ownSolutionId(row);
  const known = rows.get('solution', id);
  const caseIds = [...new Set([...(known?.caseIds ?? []), row.id])];
  // What nobody else goes by is still being written: a plan that was sent back is put right.
  const theirs = known && (known.caseIds.some((one) => one !== row.id) || form.solutionId !== undefined);
  const written = { text: form.solution ?? '', at, by: actor.id };
  const made = { id, departmentId: row.departmentId, fault: row.fault, faultClassId: row.faultClassId };
  const solution = theirs ? { ...known, caseIds } : { ...made, ...written, caseIds };
  return [{ entity: 'solution', id, row: solution }];
}
