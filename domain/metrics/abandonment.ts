import type { Leg } from '../interaction/leg.ts';
import { type RateFigure, share } from './figure.ts';
import { isAbandoned, isAnswered } from './leg-outcome.ts';

/**
 * Abandoned in the queue over offered to it, among legs whose wait is decided. A callback is no abandon; an offer an
 * agent missed is none either.
 */
export const abandonment = (legs: readonly Leg[]): RateFigure =>
  share(
    'leg',
    legs.filter((leg) => isAnswered(leg) || isAbandoned(leg)),
    isAbandoned,
  );
