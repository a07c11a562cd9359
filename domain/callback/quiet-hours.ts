import { atMinute, dayOf } from '../calendar/site-time.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';

/** Nobody is called from 21:00 to 08:00 (P-QH), minutes after midnight in the site's zone: customers carry none. */
export const QUIET_FROM_MINUTE = (21 * HOUR) / MINUTE;
export const QUIET_TO_MINUTE = (8 * HOUR) / MINUTE;

/** 21:00:00.000 is quiet, 08:00:00.000 is not. */
export function isQuiet(at: Instant): boolean {
  const day = dayOf(at);
  return at < atMinute(day, QUIET_TO_MINUTE) || at >= atMinute(day, QUIET_FROM_MINUTE);
}

/** The first instant at or after `from` at which the customer may be called. */
export function earliestCallAt(from: Instant): Instant {
  if (!isQuiet(from)) return from;
  const day = dayOf(from);
  const thisMorning = atMinute(day, QUIET_TO_MINUTE);
  return from < thisMorning ? thisMorning : atMinute(day + 1, QUIET_TO_MINUTE);
}
