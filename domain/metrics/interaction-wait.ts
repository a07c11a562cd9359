import type { Leg } from '../interaction/leg.ts';
import type { Duration } from '../time.ts';
import { answerWait, isAnswered } from './leg-outcome.ts';

export interface InteractionWait {
  /** Queue entry to the first answer of the first answered leg; undefined when nobody answered. */
  firstAnswer: Duration | undefined;
  /** All waits that ended in an answer, over every leg. */
  total: Duration;
}

/** What one customer waited over all legs of one interaction. */
export function waitOf(legs: readonly Leg[]): InteractionWait {
  const answered = legs.filter(isAnswered).sort((a, b) => a.enteredAt - b.enteredAt);
  const [first] = answered;
  return {
    firstAnswer: first && answerWait(first),
    total: answered.reduce((sum, leg) => sum + answerWait(leg), 0),
  };
}
