import type { Leg } from '../interaction/leg.ts';
import type { Duration } from '../time.ts';
import { type RateFigure, share } from './figure.ts';
import { abandonWait, answerWait, isAbandoned, isAnswered } from './leg-outcome.ts';

/**
 * How abandons are treated; a service level is never shown without its variant.
 * A all of them count, B the short ones do not (the default), C none does, D those within the threshold count as
 * served, E those within the threshold do not count.
 */
export const serviceLevelVariants = ['A', 'B', 'C', 'D', 'E'] as const;
export type ServiceLevelVariant = (typeof serviceLevelVariants)[number];

export interface ServiceLevelRule {
  variant: ServiceLevelVariant;
  /** T: an answer at exactly T is in. */
  thresholdMs: Duration;
  /** S: an abandon at exactly S is short. */
  shortAbandonMs: Duration;
}

export interface ServiceLevelFigure extends RateFigure, ServiceLevelRule {}

/**
 * The share of legs answered within the threshold, by queue entry (metrics: service level X/T). The clock runs from
 * queue entry to the agent's answer, ringing included.
 */
export function serviceLevel(legs: readonly Leg[], rule: ServiceLevelRule): ServiceLevelFigure {
  const { variant, thresholdMs, shortAbandonMs } = rule;
  const inTime = (leg: Leg) => isAnswered(leg) && answerWait(leg) <= thresholdMs;
  const abandonedBy = (leg: Leg, limit: Duration) => isAbandoned(leg) && abandonWait(leg) <= limit;
  const counts: Record<ServiceLevelVariant, (leg: Leg) => boolean> = {
    A: isAbandoned,
    B: (leg) => isAbandoned(leg) && !abandonedBy(leg, shortAbandonMs),
    C: () => false,
    D: isAbandoned,
    E: (leg) => isAbandoned(leg) && !abandonedBy(leg, thresholdMs),
  };
  const base = legs.filter((leg) => isAnswered(leg) || counts[variant](leg));
  const served = (leg: Leg) => inTime(leg) || (variant === 'D' && abandonedBy(leg, thresholdMs));
  return { ...share('leg', base, served), variant, thresholdMs, shortAbandonMs };
}
