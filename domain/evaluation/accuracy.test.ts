import { expect, it } from 'vitest';
import { parameterOf } from '../policy/parameters.ts';
import { ACCURACY_GOAL, accuracyOf } from './accuracy.ts';
import type { Sampled } from './sample-results.ts';
import type { Answer } from './scorecard.ts';

const judged = (accuracy?: Answer): Sampled =>
  ({ evaluation: { answers: accuracy === undefined ? {} : { accuracy } }, score: 0 }) as unknown as Sampled;

it('counts answers that were wholly right, of those of which anybody could say it (C-109)', () => {
  const sampled = [judged(1), judged(1), judged(0.5), judged(0), judged('notApplicable'), judged()];
  expect(accuracyOf(sampled)).toEqual({ numerator: 2, denominator: 4 });
  expect(accuracyOf([])).toEqual({ numerator: 0, denominator: 0 });
});

it('is held against the number of the manual (P-ACC)', () => {
  const [{ value } = { value: 0 }] = parameterOf('P-ACC')?.values ?? [];
  expect(ACCURACY_GOAL).toEqual({ numerator: value, denominator: 100 });
});
