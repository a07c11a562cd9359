import type { Rate } from '../metrics/rate.ts';
import type { Sampled } from './sample-results.ts';

/** The criterion that says whether an answer was right; it keeps its id in every version of every card. */
const ACCURACY = 'accuracy';

/** How many answers are to be right at least (P-ACC, C-109). */
export const ACCURACY_GOAL: Rate = { numerator: 95, denominator: 100 };

/** How many of the sampled answers were right: wholly so, of those where somebody could say. */
export function accuracyOf(sampled: readonly Sampled[]): Rate {
  const answers = sampled
    .map(({ evaluation }) => evaluation.answers[ACCURACY])
    .filter((answer) => answer !== undefined && answer !== 'notApplicable');
  return { numerator: answers.filter((answer) => answer === 1).length, denominator: answers.length };
}
