import type { SummedFigureId } from '../metrics/formulas.ts';
import type { Rate } from '../metrics/rate.ts';
import { entryOf } from '../metrics/registry.ts';
import { type Correction, type Measured, rateOf, type Verdict, wantsMore } from './correction.ts';

/** Fewer rows than this on either side say nothing: the same number below which nobody is ranked. */
export const LEAST_ROWS = 30;

/** Compares as exact fractions; positive when `a` is more. */
const compare = (a: Rate, b: Rate): number => a.numerator * b.denominator - b.numerator * a.denominator;

function isMeasured(metric: SummedFigureId, { denominator }: Measured): boolean {
  return entryOf(metric).unit === 'count' || (denominator ?? 0) >= LEAST_ROWS;
}

/**
 * Whether it helped: the figure reached its target and is better than it was before. With too few rows before or after
 * nothing is said (C-213).
 */
export function verdictOf(
  { metric, target, baseline }: Pick<Correction, 'metric' | 'target' | 'baseline'>,
  effect: Measured,
): Verdict {
  if (!baseline || !isMeasured(metric, baseline) || !isMeasured(metric, effect)) return 'notMeasurable';
  const sign = wantsMore(metric) ? 1 : -1;
  const reached = sign * compare(rateOf(effect), target) >= 0;
  const better = sign * compare(rateOf(effect), rateOf(baseline)) > 0;
  return reached && better ? 'effective' : 'notEffective';
}
