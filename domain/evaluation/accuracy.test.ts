import { expect, it } from 'vitest';
import { accuracyGoal, accuracyOf } from './accuracy.ts';
import type { Sampled } from './sample-results.ts';
import type { Answer } from './scorecard.ts';

const judged = (accuracy?: Answer): Sampled =>
  ({ evaluation: { answers: accuracy === undefined ? {} : { accuracy } }, score: 0 }) as unknown as Sampled;

it('counts answers that were wholly right, of those of which anybody could say it (C-109)', () => {
  const sampled = [judged(1), judged(1), judged(0.5), judged(0), judged('notApplicable'), judged()];
  expect(accuracyOf(sampled)).toEqual({ numerator: 2, denominator: 4 });
  expect(accuracyOf([])).toEqual({ numerator: 0, denominator: 0 });
});

it('is held against the number in force (P-ACC)', () => {
  expect(accuracyGoal({ get: () => undefined }, 0)).toBe(95);
});
