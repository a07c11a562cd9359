import { dayOf, type SiteDay, startOfDay, timeOfDayMs } from '../calendar/site-time.ts';
import { DAY, type Duration, type Instant, MINUTE } from '../time.ts';

export const HALF_HOUR: Duration = 30 * MINUTE;
export const HALF_HOURS_A_DAY = DAY / HALF_HOUR;

/** Arrivals of one day of the site: 48 counts, the first of the half hour from midnight. */
export interface DayCounts {
  day: SiteDay;
  counts: readonly number[];
}

export const halfHourOf = (at: Instant): number => Math.floor(timeOfDayMs(at) / HALF_HOUR);

export const halfHourStart = (day: SiteDay, halfHour: number): Instant =>
  startOfDay(day) + halfHour * HALF_HOUR;

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Arrivals by day and half hour, for every day from `first` to before `end` in order: a day on which nobody came is a
 * day with zeros, not one that is missing. Arrivals of other days are left out.
 */
export function countByDay(
  arrivals: Iterable<{ at: Instant; count: number }>,
  first: SiteDay,
  end: SiteDay,
): DayCounts[] {
  const days = Array.from({ length: Math.max(0, end - first) }, (_, n) => ({
    day: first + n,
    counts: new Array<number>(HALF_HOURS_A_DAY).fill(0),
  }));
  for (const { at, count } of arrivals) {
    const counts = days[dayOf(at) - first]?.counts;
    const halfHour = halfHourOf(at);
    if (counts) counts[halfHour] = (counts[halfHour] ?? 0) + count;
  }
  return days;
}
