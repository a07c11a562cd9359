import type { OpeningHours } from '../queue/queue.ts';
import type { Duration, Instant } from '../time.ts';
import { isBusinessDate } from './business-calendar.ts';
import { atMinute, dayOf, type SiteDay } from './site-time.ts';

/** A stretch of time, half open: `from` is in, `to` is not. */
export interface Span {
  from: Instant;
  to: Instant;
}

const MINUTES_A_DAY = 1_440;

/** The opening that begins on `day`, breaks included, or undefined on a day off. It may end on the day after. */
export function openingOn(hours: OpeningHours, day: SiteDay): Span | undefined {
  if (hours.opensAt === hours.closesAt) return undefined;
  if (hours.days === 'businessDays' && !isBusinessDate(day)) return undefined;
  return { from: atMinute(day, hours.opensAt), to: atMinute(day, hours.closesAt + pastMidnight(hours)) };
}

/** How long one opening is with its breaks, in minutes. */
export const openMinutes = (hours: OpeningHours): number =>
  hours.closesAt - hours.opensAt + pastMidnight(hours);

const pastMidnight = ({ opensAt, closesAt }: OpeningHours): number =>
  closesAt < opensAt ? MINUTES_A_DAY : 0;

/** The opening that begins on `day` without its breaks, in order. */
export function openSpansOn(hours: OpeningHours, day: SiteDay): Span[] {
  const opening = openingOn(hours, day);
  if (!opening) return [];
  let spans = [opening];
  for (const pause of hours.breaks ?? [])
    spans = spans.flatMap((span) => without(span, breakOn(hours, day, pause)));
  return spans;
}

/** Breaks of a shift over midnight may lie on either side of it. */
function breakOn(hours: OpeningHours, day: SiteDay, { from, to }: { from: number; to: number }): Span {
  const later = from < hours.opensAt ? pastMidnight(hours) : 0;
  return {
    from: atMinute(day, from + later),
    to: atMinute(day, to + later + (to < from ? MINUTES_A_DAY : 0)),
  };
}

/** What is left of `span` when `cut` is taken out: nothing, one stretch or two. */
export const without = (span: Span, cut: Span): Span[] =>
  [
    { from: span.from, to: Math.min(span.to, Math.max(cut.from, span.from)) },
    { from: Math.max(span.from, Math.min(cut.to, span.to)), to: span.to },
  ].filter(({ from, to }) => from < to);

/** Open from the first millisecond of the opening to the last one before closing time; closed in a break. */
export function isOpen(hours: OpeningHours, now: Instant): boolean {
  const first = openSpansFrom(hours, now).next().value;
  return first !== undefined && first.from <= now;
}

/**
 * When service is open next (C-008): `now` itself while it is open, else the start of the next opening or the end of
 * the break. Undefined for hours that never open.
 */
export function nextOpening(hours: OpeningHours, now: Instant): Instant | undefined {
  const opening = openSpansFrom(hours, now).next().value;
  return opening && Math.max(opening.from, now);
}

/** Open time within [from, to), in milliseconds. */
export function openMsBetween(hours: OpeningHours, from: Instant, to: Instant): Duration {
  let total = 0;
  for (const opening of openSpansFrom(hours, from)) {
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
  for (const opening of openSpansFrom(hours, from)) {
    const start = Math.max(opening.from, from);
    if (opening.to - start >= left) return start + left;
    left -= opening.to - start;
  }
  return undefined;
}

/** Every stretch of open time that is not over at `from`, in order, without end; none for hours that never open. */
export function* openSpansFrom(hours: OpeningHours, from: Instant): Generator<Span, undefined> {
  if (neverOpens(hours)) return undefined;
  // The opening of the day before may go on past midnight.
  for (let day = dayOf(from) - 1; ; day += 1)
    for (const span of openSpansOn(hours, day)) if (span.to > from) yield span;
}

/** One break as long as the opening would otherwise be looked past for ever. */
const neverOpens = (hours: OpeningHours): boolean =>
  openSpansOn({ ...hours, days: 'everyDay' }, 0).length === 0;
