import { isCarriedOut } from './clause.ts';
import type { RegisteredClause } from './register.ts';

export interface ClauseCount {
  total: number;
  carriedOut: number;
}

/** How many of some clauses there are, and how many of them are carried out. */
export const countClauses = (clauses: readonly RegisteredClause[]): ClauseCount => ({
  total: clauses.length,
  carriedOut: clauses.filter(isCarriedOut).length,
});
