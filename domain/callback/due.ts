import { addBusinessDays } from '../calendar/business-calendar.ts';
import { addOpenMs, openingOn } from '../calendar/opening-hours.ts';
import { dayOf } from '../calendar/site-time.ts';
import type { OpeningHours } from '../queue/queue.ts';
import { HOUR, type Instant } from '../time.ts';
import type { CallbackPolicy } from './callback.ts';
import { type CallingRules, complexDaysAt } from './calling-rules.ts';
import { earliestCallAt, firstCallOn, isQuiet, lastCallOn } from './quiet-hours.ts';

/**
 * When a callback promised at `now` is due by `policy`; always later than `now` and never inside the quiet hours.
 * Undefined when the policy cannot be promised now: `picked` has no instant of its own, and `endOfToday` is over once
 * the queue has closed for today.
 */
export function dueFromPolicy(
  policy: CallbackPolicy,
  now: Instant,
  hours: OpeningHours,
  rules: CallingRules,
): Instant | undefined {
  switch (policy) {
    case 'picked':
      return undefined;
    case 'inOneHour':
      return earliestCallAt(now + HOUR, rules);
    case 'endOfToday':
      return endOfToday(now, hours, rules);
    case 'oneBusinessDay':
      return withinCallingTime(addBusinessDays(now, 1), hours, rules);
    case 'twoBusinessDays': // P03, C-108: two as the register begins
      return withinCallingTime(addBusinessDays(now, complexDaysAt(rules, now)), hours, rules);
  }
}

/**
 * By when somebody who did not want to wait in line is called: an hour of the queue's opening time from now, never in the
 * quiet hours; an hour from now for a queue that never opens.
 */
export const dueForWaiting = (now: Instant, hours: OpeningHours, rules: CallingRules): Instant =>
  earliestCallAt(addOpenMs(hours, now, HOUR) ?? now + HOUR, rules);

function endOfToday(now: Instant, hours: OpeningHours, rules: CallingRules): Instant | undefined {
  const opening = openingOn(hours, dayOf(now));
  if (!opening) return undefined;
  const end = Math.min(opening.to, lastCallOn(now, rules));
  return end > now && !isQuiet(end, rules) ? end : undefined;
}

/**
 * Moves a due instant on its own day to when somebody is there and may call: back to closing time or the quiet hours,
 * forward to opening time or their end. The day, and with it the promise, stays.
 */
function withinCallingTime(due: Instant, hours: OpeningHours, rules: CallingRules): Instant {
  const first = firstCallOn(due, rules);
  const last = lastCallOn(due, rules);
  const opening = openingOn(hours, dayOf(due));
  const callable = clamp(due, first, last);
  if (!opening || opening.to < first || opening.from > last) return callable;
  return clamp(due, Math.max(opening.from, first), Math.min(opening.to, last));
}

const clamp = (at: Instant, from: Instant, to: Instant): Instant => Math.min(Math.max(at, from), to);
