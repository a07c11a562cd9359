import { isReleased } from '../evaluation/course.ts';
import type { Evaluation } from '../evaluation/scorecard.ts';
import type { Rate } from '../metrics/rate.ts';
import { wilson } from '../metrics/wilson.ts';
import { DAY, type Instant } from '../time.ts';
import type { Coaching } from './coaching.ts';

const BEFORE = 90 * DAY;
const AFTER = 30 * DAY;

export interface Side {
  /** Evaluations in which the criterion was fully met, of those that asked for it. */
  met: Rate;
  interval: { low: number; high: number } | undefined;
  evaluationIds: string[];
}

export interface CoachingEffect {
  before: Side;
  after: Side;
  /** When the thirty days are over. */
  dueAt: Instant;
  /** `noDifference`: the intervals touch; more cannot be said from so many. */
  says: 'pending' | 'notMeasurable' | 'better' | 'worse' | 'noDifference';
}

/** How often the agent met the criterion before and after the talk, each with n and its 95 % interval. */
export function coachingEffect(
  { agentId, criterionId, held }: Coaching,
  evaluations: readonly Evaluation[],
  now: Instant,
): CoachingEffect | undefined {
  if (!held) return undefined;
  const own = evaluations.filter((one) => one.agentId === agentId && isReleased(one));
  const side = (from: Instant, to: Instant): Side => {
    const asked = own.filter(({ releasedAt = 0, answers }) => {
      const answer = answers[criterionId];
      return releasedAt >= from && releasedAt < to && answer !== undefined && answer !== 'notApplicable';
    });
    const numerator = asked.filter(({ answers }) => answers[criterionId] === 1).length;
    const met = { numerator, denominator: asked.length };
    return { met, interval: wilson(met), evaluationIds: asked.map(({ id }) => id) };
  };
  const dueAt = held.at + AFTER;
  const [before, after] = [side(held.at - BEFORE, held.at), side(held.at, dueAt)];
  return { before, after, dueAt, says: now < dueAt ? 'pending' : compared(before, after) };
}

function compared({ interval: was }: Side, { interval: is }: Side): CoachingEffect['says'] {
  if (!was || !is) return 'notMeasurable';
  if (is.low > was.high) return 'better';
  return is.high < was.low ? 'worse' : 'noDifference';
}
