import { siteDayOf } from '../metrics/intervals.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { DAY, type Instant } from '../time.ts';
import { type Problem, seenOf } from './problem.ts';

export const DAYS_BEFORE = 28;
/** Below this a day says nothing, whatever the mean was. */
export const LEAST = 3;

/** How often it was seen in [from, to). */
export const seenBetween = ({ occurrences }: Problem, from: Instant, to: Instant): number =>
  occurrences.filter(({ at }) => at >= from && at < to).length;

/** So far back it counts how often a problem is seen now. */
const LATELY = 30 * DAY;

/** How often it was seen lately. */
export const seenLately = (problem: Problem, now: Instant): number =>
  seenBetween(problem, now - LATELY, now + 1);

/** So often on one day, or so many times the mean of the days before: the numbers in force (P-HOT). */
export interface Heat {
  aDay: number;
  timesMean: number;
}

export const heatAt = (rows: ParameterReader, at: Instant): Heat => ({
  aDay: numberInForce(rows, 'P-HOT', at, 0),
  timesMean: numberInForce(rows, 'P-HOT', at, 1),
});

/** Whether so many on one day are hot, after so many on the days before (P-HOT). */
export const isHotCount = (count: number, before: number, { aDay, timesMean }: Heat): boolean =>
  count >= aDay || (count >= LEAST && count * DAYS_BEFORE > timesMean * before);

/** Whether it comes up so often today that somebody should know (P-HOT, C-217). */
export function isHot(problem: Problem, now: Instant, heat: Heat): boolean {
  const today = siteDayOf(now);
  const count = seenBetween(problem, today, today + DAY);
  const before = seenBetween(problem, today - DAYS_BEFORE * DAY, today);
  return isHotCount(count, before, heat);
}

export const problemViews = ['open', 'mine', 'toVerify', 'done', 'all'] as const;
export type ProblemView = (typeof problemViews)[number];

/** Whether a problem stands in a view of this person's. */
export function standsIn({ state, ownerId }: Problem, view: ProblemView, personId: string): boolean {
  if (state === 'merged') return false;
  switch (view) {
    case 'open':
      return state !== 'verified';
    case 'mine':
      return ownerId === personId && state !== 'verified';
    case 'toVerify':
      return state === 'fixed';
    case 'done':
      return state === 'verified';
    case 'all':
      return true;
  }
}

/** What was seen most often lately first: the list of what comes up again and again. */
export function byFrequency(problems: readonly Problem[], now: Instant): Problem[] {
  const counts = new Map(problems.map((one) => [one, seenLately(one, now)]));
  const count = (one: Problem) => counts.get(one) ?? 0;
  return [...problems].sort(
    (a, b) => count(b) - count(a) || seenOf(b).last - seenOf(a).last || (a.id < b.id ? -1 : 1),
  );
}
