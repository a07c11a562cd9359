import { type DayKind, dayKind, isBusinessDate } from '../calendar/business-calendar.ts';
import { openSpansFrom, type Span, without } from '../calendar/opening-hours.ts';
import { dayOf, type SiteDay, startOfDay } from '../calendar/site-time.ts';
import type { Queue } from '../queue/queue.ts';
import type { Duration, Instant } from '../time.ts';
import type { SlaClock } from './clocks.ts';

/** Why time passed without counting. */
export type Still = 'night' | 'break' | 'daysOff' | 'theirTurn';

/** One stretch between start and due instant. The steps follow each other without a gap. */
export type DueStep =
  | { kind: 'counts'; from: Instant; to: Instant; ms: Duration; makeUpDay?: DayKind }
  | { kind: 'still'; from: Instant; to: Instant; why: Still; daysOff: DayOff[] };

/** A day on which nobody works; the same kind of day in a row is one. */
export interface DayOff {
  first: SiteDay;
  last: SiteDay;
  day: DayKind;
}

/** How a due instant came about: what counted and what did not, from the start of the clock to it. */
export function explainDue(clock: SlaClock, queue: Queue): DueStep[] {
  if (clock.limit.in === 'businessDays') return workingDays(clock);
  const open =
    clock.limit.in === 'opening' ? openUntil(clock, queue) : [{ from: clock.startedAt, to: clock.dueAt }];
  const counted = clock.pauses.reduce((spans, pause) => spans.flatMap((span) => without(span, pause)), open);
  return withGaps(counted, clock);
}

function openUntil({ startedAt, dueAt }: SlaClock, queue: Queue): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of openSpansFrom(queue.hours, startedAt)) {
    if (from >= dueAt) return spans;
    spans.push({ from: Math.max(from, startedAt), to: Math.min(to, dueAt) });
  }
  return spans;
}

/** What lies between the stretches that counted. */
function withGaps(counted: readonly Span[], clock: SlaClock): DueStep[] {
  const steps: DueStep[] = [];
  let reached = clock.startedAt;
  const still = (to: Instant) => {
    if (to > reached) steps.push(...gap({ from: reached, to }, clock.pauses));
  };
  for (const { from, to } of counted) {
    still(from);
    const day = dayKind(dayOf(from));
    const makeUpDay = clock.limit.in === 'opening' && day.kind === 'makeUpDay' ? { makeUpDay: day } : {};
    steps.push({ kind: 'counts', from, to, ms: to - from, ...makeUpDay });
    reached = to;
  }
  still(clock.dueAt);
  return steps;
}

/** Waiting for the customer is named before being closed: it is what the customer can change. */
function gap(span: Span, pauses: readonly Span[]): DueStep[] {
  const turns = pauses.flatMap((pause) => {
    const [from, to] = [Math.max(pause.from, span.from), Math.min(pause.to, span.to)];
    return from < to ? [{ from, to }] : [];
  });
  const closed = turns.reduce((left, turn) => left.flatMap((part) => without(part, turn)), [span]);
  const steps = [
    ...turns.map((turn): DueStep => ({ kind: 'still', ...turn, why: 'theirTurn', daysOff: [] })),
    ...closed.map((part): DueStep => ({ kind: 'still', ...part, ...whyClosed(part) })),
  ];
  return steps.sort((a, b) => a.from - b.from);
}

function whyClosed({ from, to }: Span): { why: Still; daysOff: DayOff[] } {
  const daysOff = daysOffBetween(dayOf(from), dayOf(to - 1));
  if (daysOff.length > 0) return { why: 'daysOff', daysOff };
  return { why: dayOf(from) === dayOf(to) ? 'break' : 'night', daysOff };
}

/** Days without work from `first` to `last`, alike ones together. */
function daysOffBetween(first: SiteDay, last: SiteDay): DayOff[] {
  const found: DayOff[] = [];
  for (let day = first; day <= last; day += 1) {
    if (isBusinessDate(day)) continue;
    const kind = dayKind(day);
    const before = found.at(-1);
    if (before && before.last === day - 1 && isSameKind(before.day, kind)) before.last = day;
    else found.push({ first: day, last: day, day: kind });
  }
  return found;
}

const isSameKind = (a: DayKind, b: DayKind): boolean =>
  a.kind === b.kind && ('name' in a ? a.name?.en : '') === ('name' in b ? b.name?.en : '');

/** Working days: each that counts, and the days off between them. The day it began on is none of them. */
function workingDays(clock: SlaClock): DueStep[] {
  const steps: DueStep[] = [];
  const last = dayOf(clock.dueAt);
  for (let day = dayOf(clock.startedAt) + 1; day <= last; day += 1) {
    const span = { from: startOfDay(day), to: startOfDay(day + 1) };
    if (isBusinessDate(day)) {
      const kind = dayKind(day);
      const makeUpDay = kind.kind === 'makeUpDay' ? { makeUpDay: kind } : {};
      const before = steps.at(-1);
      if (before?.kind === 'counts' && !before.makeUpDay && !makeUpDay.makeUpDay) {
        before.to = span.to;
        before.ms += span.to - span.from;
      } else steps.push({ kind: 'counts', ...span, ms: span.to - span.from, ...makeUpDay });
    } else {
      const off = daysOffBetween(day, day);
      const before = steps.at(-1);
      if (before?.kind === 'still') {
        before.to = span.to;
        before.daysOff = daysOffBetween(dayOf(before.from), day);
      } else steps.push({ kind: 'still', ...span, why: 'daysOff', daysOff: off });
    }
  }
  return steps;
}
