import { ApiFailure } from '../../data/network/ask.ts';
import { report } from '../../data/problem-log.ts';

export const factorProblems = [
  'accessEnded',
  'badCredentials',
  'tooManyRequests',
  'unreachable',
  'secondFactorNeeded',
  'secondFactorWrong',
  'secondFactorMissing',
  'late',
  'cancelled',
  'unauthenticated',
  'outside.denied',
  'outside.failed',
  'outside.unknown',
  'outside.ended',
  'outside.late',
  'outside.noBrowser',
] as const;
export type FactorProblem = (typeof factorProblems)[number] | 'other';

/** Why somebody is not let in, as far as there are words for it. */
export function factorProblemOf(error: unknown): FactorProblem {
  if (!(error instanceof ApiFailure)) report('signIn', error);
  const code = error instanceof ApiFailure ? error.code : undefined;
  return factorProblems.find((known) => known === code) ?? 'other';
}
