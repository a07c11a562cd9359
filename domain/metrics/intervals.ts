import { dayOf, startOfDay, weekdayOf } from '../calendar/site-time.ts';
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '../time.ts';
import type { Window } from './window.ts';

/** The finest interval figures are kept in. The site's zone is a whole number of them away from UTC. */
export const HALF_HOUR: Duration = 30 * MINUTE;

export type Interval = 'halfHour' | 'hour' | 'day' | 'week' | 'whole';

export const halfHourOf = (at: Instant): Instant => Math.floor(at / HALF_HOUR) * HALF_HOUR;

/** The first instant of the site's day. */
export const siteDayOf = (at: Instant): Instant => startOfDay(dayOf(at));

/** The first instant of the interval that `at` lies in; weeks begin on Monday. `whole` has none of its own. */
export function intervalStart(interval: Exclude<Interval, 'whole'>, at: Instant): Instant {
  if (interval === 'halfHour') return halfHourOf(at);
  if (interval === 'hour') return Math.floor(at / HOUR) * HOUR;
  const day = dayOf(at);
  return startOfDay(interval === 'day' ? day : day - ((weekdayOf(day) + 6) % 7));
}

const lengths = { halfHour: HALF_HOUR, hour: HOUR, day: DAY, week: 7 * DAY };

/** The interval that `at` lies in, as far as it is within the period. */
export function intervalOf(interval: Interval, at: Instant, period: Window): Window {
  if (interval === 'whole') return period;
  const from = intervalStart(interval, at);
  return { from: Math.max(from, period.from), to: Math.min(from + lengths[interval], period.to) };
}

/** How many intervals a period is cut into at most. */
export const intervalsIn = (interval: Interval, { from, to }: Window): number =>
  interval === 'whole' ? 1 : Math.ceil((to - from) / lengths[interval]) + 1;
