import type { Leg } from '../interaction/leg.ts';
import { isUnknownAgent } from '../person/unknown-agent.ts';
import type { Queue } from '../queue/queue.ts';
import { handleMs, handleTimeOf, isHandled } from './aht.ts';
import { abandonWait, answerWait, isAbandoned, isAnswered, isOffered } from './leg-outcome.ts';
import type { Sums } from './measures.ts';

/** The limits of a service level, in milliseconds: answered at exactly the first is in time, the second is still short. */
export type ServiceLimits = Pick<Queue, 'serviceLevelMs' | 'shortAbandonMs'>;

/** What a leg adds by its queue entry. Without limits (its queue is gone) nothing was promised about its wait. */
export function entrySums(leg: Leg, limits: ServiceLimits | undefined): Sums {
  const sums: Sums = { entered: 1 };
  if (isOffered(leg)) sums.offered = 1;
  if (isAnswered(leg)) {
    sums.answered = 1;
    sums.waitMs = answerWait(leg);
    if (limits && answerWait(leg) <= limits.serviceLevelMs) sums.answeredInTime = 1;
  }
  if (isAbandoned(leg)) {
    sums.abandoned = 1;
    if (limits && abandonWait(leg) <= limits.shortAbandonMs) sums.shortAbandoned = 1;
    if (limits && abandonWait(leg) <= limits.serviceLevelMs) sums.abandonedInTime = 1;
  }
  if (leg.entry === 'arrival') {
    sums.requests = 1;
    if (isAnswered(leg)) sums.humanAnswered = 1;
  }
  return sums;
}

/** What a leg adds by its end; undefined while it goes on. */
export function endSums(leg: Leg): Sums | undefined {
  if (leg.endedAt === undefined) return undefined;
  if (!isHandled(leg)) return { left: 1 };
  const { talk } = handleTimeOf(leg);
  const known = leg.agentId !== undefined && !isUnknownAgent(leg.agentId);
  return {
    left: 1,
    handled: 1,
    handleMs: handleMs(leg),
    ...(known && talk > 0 && { talks: 1, talkMs: talk }),
  };
}
