import type { Instant } from '../time.ts';

/** The same day so many months earlier, or the last one of a shorter month. */
export function monthsBefore(now: Instant, months: number): Instant {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  // The 31st of a month of thirty days would be the first of the next.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}

/** The same day so many months later, or the last one of a shorter month. */
export const monthsAfter = (at: Instant, months: number): Instant => monthsBefore(at, -months);
