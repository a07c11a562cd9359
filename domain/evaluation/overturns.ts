import type { Rate } from '../metrics/rate.ts';
import type { Evaluation } from './scorecard.ts';

/** Of the decisions about one criterion, how many changed the first answer. */
export interface Overturn {
  scorecardId: string;
  criterionId: string;
  rate: Rate;
}

/**
 * How often a second look changed what had been judged, by criterion. Only the last decision about each evaluation
 * counts, held against the first answer: an appeal that restores it has overturned nothing.
 */
export function overturnsOf(evaluations: readonly Evaluation[]): Overturn[] {
  const found = new Map<string, Overturn>();
  for (const { scorecardId, steps = [], answers } of evaluations) {
    const first = steps.find(({ action }) => action === 'decide');
    for (const { criterionId } of first?.decisions ?? []) {
      const key = `${scorecardId}/${criterionId}`;
      const known = found.get(key) ?? { scorecardId, criterionId, rate: { numerator: 0, denominator: 0 } };
      known.rate.denominator += 1;
      if (first?.before?.[criterionId] !== answers[criterionId]) known.rate.numerator += 1;
      found.set(key, known);
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.rate.numerator / b.rate.denominator - a.rate.numerator / a.rate.denominator ||
      b.rate.denominator - a.rate.denominator,
  );
}
