import type { Leg } from '../interaction/leg.ts';
import type { Duration, Instant } from '../time.ts';

export type AnsweredLeg = Leg & { answeredAt: number };
export type AbandonedLeg = Leg & { abandonedAt: number };

export const isAnswered = (leg: Leg): leg is AnsweredLeg => leg.answeredAt !== undefined;

/** Given up waiting. Who was promised a callback left as a callback and is no abandon. */
export const isAbandoned = (leg: Leg): leg is AbandonedLeg =>
  !isAnswered(leg) && leg.abandonedAt !== undefined && leg.callbackAt === undefined;

/** Neither answered nor gone: no callback promised either, and not handed on or closed from the queue. */
export const isUndecided = (leg: Leg): boolean =>
  !isAnswered(leg) &&
  leg.abandonedAt === undefined &&
  leg.callbackAt === undefined &&
  leg.endedAt === undefined;

/**
 * Offered to the queue: answered, abandoned or still waiting. Left out are those who left it another way: with the
 * promise of a callback, or handed on or closed before anybody answered.
 */
export const isOffered = (leg: Leg): boolean => isAnswered(leg) || isAbandoned(leg) || isUndecided(leg);

/** Queue entry to the agent's answer, ringing included. */
export const answerWait = (leg: AnsweredLeg): Duration => leg.answeredAt - leg.enteredAt;

/** Queue entry to giving up. */
export const abandonWait = (leg: AbandonedLeg): Duration => leg.abandonedAt - leg.enteredAt;

/** How a leg's stay in the queue ended, or that it has not. */
export type LegOutcome = 'answered' | 'abandoned' | 'callback' | 'waiting' | 'left';

/** The one outcome of a leg. `left`: handed on or closed before anybody answered. */
export function outcomeOf(leg: Leg): LegOutcome {
  if (isAnswered(leg)) return 'answered';
  if (isAbandoned(leg)) return 'abandoned';
  if (leg.callbackAt !== undefined) return 'callback';
  return isUndecided(leg) ? 'waiting' : 'left';
}

/**
 * Queue entry to the end of the wait; for one who waits, until `now`, and nothing before the entry. Undefined when it
 * ended another way.
 */
export function waitOfLeg(leg: Leg, now: Instant): Duration | undefined {
  if (isAnswered(leg)) return answerWait(leg);
  if (isAbandoned(leg)) return abandonWait(leg);
  const end = leg.callbackAt ?? (isUndecided(leg) ? now : undefined);
  return end === undefined ? undefined : Math.max(0, end - leg.enteredAt);
}
