import type { Leg } from '../interaction/leg.ts';
import type { Duration } from '../time.ts';

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
