import type { Rate } from '../metrics/rate.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import type { Instant } from '../time.ts';
import type { Sampled } from './sample-results.ts';

/** The criterion that says whether an answer was right; it keeps its id in every version of every card. */
const ACCURACY = 'accuracy';

/** The share of answers that is to be right at least, in percent, by the rules in force (P-ACC, C-109). */
export const accuracyGoal = (rows: ParameterReader, at: Instant): number => numberInForce(rows, 'P-ACC', at);

/** How many of the sampled answers were right: wholly so, of those where somebody could say. */
export function accuracyOf(sampled: readonly Sampled[]): Rate {
  const answers = sampled
    .map(({ evaluation }) => evaluation.answers[ACCURACY])
    .filter((answer) => answer !== undefined && answer !== 'notApplicable');
  return { numerator: answers.filter((answer) => answer === 1).length, denominator: answers.length };
}
