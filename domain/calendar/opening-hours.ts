import type { OpeningHours } from '../queue/queue.ts';
import type { Duration, Instant } from '../time.ts';
import { isBusinessDate } from './business-calendar.ts';
import { atMinute, dayOf, type SiteDay } from './site-time.ts';

/** A stretch of time, half open: `from` is in, `to` is not. */
export interface Span {
  from: Instant;
  to: Instant;
}

/** The opening on `day`, or undefined on a day off. */
export function openingOn(hours: OpeningHours, day: SiteDay): Span | undefined {
  if (hours.opensAt >= hours.closesAt) return undefined;
  if (hours.days === 'businessDays' && !isBusinessDate(day)) return undefined;
  return { from: atMinute(day, hours.opensAt), to: atMinute(day, hours.closesAt) };
}

/** Open from the first millisecond of the opening to the last one before closing time. */
export function isOpen(hours: OpeningHours, now: Instant): boolean {
  const opening = openingOn(hours, dayOf(now));
  return opening !== undefined && now >= opening.from && now < opening.to;
}

/**
 * When service is open next (C-008): `now` itself while it is open, else the start of the next opening.
 * Undefined for hours that never open (`opensAt` not before `closesAt`).
 */
export function nextOpening(hours: OpeningHours, now: Instant): Instant | undefined {
  const opening = openingsFrom(hours, now).next().value;
  return opening && Math.max(opening.from, now);
}

/** Open time within [from, to), in milliseconds. */
export function openMsBetween(hours: OpeningHours, from: Instant, to: Instant): Duration {
  let total = 0;
  for (const opening of openingsFrom(hours, from)) {
    if (opening.from >= to) break;
    total += Math.min(opening.to, to) - Math.max(opening.from, from);
  }
  return total;
}

/**
 * The instant at which `ms` of open time have passed since `from`; exactly closing time when they end with the day.
 * Undefined for hours that never open.
 */
export function addOpenMs(hours: OpeningHours, from: Instant, ms: Duration): Instant | undefined {
  let left = ms;
  for (const opening of openingsFrom(hours, from)) {
    const start = Math.max(opening.from, from);
    if (opening.to - start >= left) return start + left;
    left -= opening.to - start;
  }
  return undefined;
}

/** Every opening that is not over at `from`, in order, without end. */
function* openingsFrom(hours: OpeningHours, from: Instant): Generator<Span, undefined> {
  if (hours.opensAt >= hours.closesAt) return undefined;
  for (let day = dayOf(from); ; day += 1) {
    const opening = openingOn(hours, day);
    if (opening && opening.to > from) yield opening;
  }
}
