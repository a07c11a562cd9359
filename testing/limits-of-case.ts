import type { Case } from '../domain/case/case.ts';
import { clocksOfCase } from '../domain/case/clocks.ts';
import type { OracleLimit } from './case-oracle.ts';

/** What the product makes of a case's row: its limits in the oracle's words, and how each stands. */
export function limitsOfCase(
  row: Case,
  now: number,
): { limits: Record<string, OracleLimit>; standing: Record<string, string> } {
  const clocks = clocksOfCase(row, now);
  return {
    limits: Object.fromEntries(clocks.map(({ id, dueAt, stoppedAt }) => [id, { dueAt, stoppedAt }])),
    standing: Object.fromEntries(clocks.map(({ id, state }) => [id, state])),
  };
}
