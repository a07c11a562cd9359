import { addBusinessDays } from '../calendar/business-calendar.ts';
import { addOpenMs, openingOn } from '../calendar/opening-hours.ts';
import { atMinute, dayOf } from '../calendar/site-time.ts';
import type { OpeningHours } from '../queue/queue.ts';
import { HOUR, type Instant } from '../time.ts';
import type { CallbackPolicy } from './callback.ts';
import { earliestCallAt, isQuiet, QUIET_FROM_MINUTE, QUIET_TO_MINUTE } from './quiet-hours.ts';

/**
 * When a callback promised at `now` is due by `policy`; always later than `now` and never inside the quiet hours.
 * Undefined when the policy cannot be promised now: `picked` has no instant of its own, and `endOfToday` is over once
 * the queue has closed for today.
 */
export function dueFromPolicy(
  policy: CallbackPolicy,
  now: Instant,
  hours: OpeningHours,
): Instant | undefined {
  switch (policy) {
    case 'picked':
      return undefined;
    case 'inOneHour':
      return earliestCallAt(now + HOUR);
    case 'endOfToday':
      return endOfToday(now, hours);
    case 'oneBusinessDay':
      return withinCallingTime(addBusinessDays(now, 1), hours);
    case 'twoBusinessDays': // P03, C-108
      return withinCallingTime(addBusinessDays(now, 2), hours);
  }
}

/**
 * By when somebody who did not want to wait in line is called: an hour of the queue's opening time from now, never in the
 * quiet hours; an hour from now for a queue that never opens.
 */
export const dueForWaiting = (now: Instant, hours: OpeningHours): Instant =>
  earliestCallAt(addOpenMs(hours, now, HOUR) ?? now + HOUR);

function endOfToday(now: Instant, hours: OpeningHours): Instant | undefined {
  const opening = openingOn(hours, dayOf(now));
  if (!opening) return undefined;
  const end = Math.min(opening.to, lastCallOn(now));
  return end > now && !isQuiet(end) ? end : undefined;
}

/**
 * Moves a due instant on its own day to when somebody is there and may call: back to closing time or 21:00, forward to
 * opening time or 08:00. The day, and with it the promise, stays.
 */
function withinCallingTime(due: Instant, hours: OpeningHours): Instant {
  const first = atMinute(dayOf(due), QUIET_TO_MINUTE);
  const last = lastCallOn(due);
  const opening = openingOn(hours, dayOf(due));
  const callable = clamp(due, first, last);
  if (!opening || opening.to < first || opening.from > last) return callable;
  return clamp(due, Math.max(opening.from, first), Math.min(opening.to, last));
}

/** The last millisecond of the day before the quiet hours. */
const lastCallOn = (at: Instant): Instant => atMinute(dayOf(at), QUIET_FROM_MINUTE) - 1;

const clamp = (at: Instant, from: Instant, to: Instant): Instant => Math.min(Math.max(at, from), to);
