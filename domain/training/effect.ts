import type { Feedback } from '../feedback/feedback.ts';
import type { Rate } from '../metrics/rate.ts';
import { wilson } from '../metrics/wilson.ts';
import { DAY, type Instant } from '../time.ts';
import type { Lesson } from './lesson.ts';

/** So long before a lesson and after it. */
const TERM = 28 * DAY;
/** Stars from which on a customer is satisfied. */
const SATISFIED = 4;

export interface EffectSide {
  from: Instant;
  to: Instant;
  /** Satisfied customers of those who were there, of all that answered. */
  csat: Rate;
  interval: { low: number; high: number } | undefined;
}

export interface LessonEffect {
  before: EffectSide;
  after: EffectSide;
  /** Whether the time after is over. */
  isComplete: boolean;
}

/** What the customers of those who came said before and after, recounted from their ratings, each side with n (C-243). */
export function lessonEffect(
  { startsAt, held }: Pick<Lesson, 'startsAt' | 'held'>,
  ratings: readonly Feedback[],
  now: Instant,
): LessonEffect | undefined {
  if (!held) return undefined;
  const ours = ratings.filter(({ agentId }) => agentId !== undefined && held.attended.includes(agentId));
  const side = (from: Instant, to: Instant): EffectSide => {
    const given = ours.filter(({ at }) => at >= from && at < to);
    const numerator = given.filter(({ stars }) => stars >= SATISFIED).length;
    const csat = { numerator, denominator: given.length };
    return { from, to, csat, interval: wilson(csat) };
  };
  const end = startsAt + TERM;
  return { before: side(startsAt - TERM, startsAt), after: side(startsAt, end), isComplete: now >= end };
}
