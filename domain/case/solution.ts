import { z } from 'zod';
import { type Case, classesSchema, roundOf } from './case.ts';

/** A way to solve a type of problem, as a department has planned it: a record of its own, beside any words to a customer (C-094). */
export const solutionSchema = z.object({
  id: z.string(),
  departmentId: z.string(),
  /** The type of problem that it was first planned for. */
  ...classesSchema.pick({ fault: true, faultClassId: true }).shape,
  text: z.string(),
  at: z.number().int(),
  by: z.string(),
  /** The cases that have gone by it, the first that made it included. */
  caseIds: z.array(z.string()),
});
export type Solution = z.infer<typeof solutionSchema>;

/** What the solution is called that a round makes when it chooses none. */
export const ownSolutionId = (row: Pick<Case, 'id' | 'rounds'>): string =>
  `${row.id}:${roundOf(row)?.n ?? 1}`;

/** Those of a department that a case can choose from: of its own type of problem first, then what has served most. */
export function solutionsFor(solutions: readonly Solution[], row: Case): Solution[] {
  const near = ({ fault, faultClassId }: Solution): number =>
    Number(fault === row.fault) + Number(fault === row.fault && faultClassId === row.faultClassId);
  return solutions
    .filter(({ departmentId }) => departmentId === row.departmentId)
    .sort((a, b) => near(b) - near(a) || b.caseIds.length - a.caseIds.length || b.at - a.at);
}
