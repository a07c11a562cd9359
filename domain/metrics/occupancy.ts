import type { Span } from '../calendar/opening-hours.ts';
import type { AgentState } from '../person/person.ts';
import type { Duration, Instant } from '../time.ts';
import { HALF_HOUR, halfHourOf } from './intervals.ts';
import type { Rate } from './rate.ts';
import type { Window } from './window.ts';

export interface WorkingTime {
  /** Talking, holding, wrapping up or being rung, whichever and however many at once. */
  busy: readonly Span[];
  /** In a state that takes new work. */
  available: readonly Span[];
}

/** What somebody said of themselves from an instant on. */
export interface Declared {
  at: Instant;
  state: AgentState;
}

/**
 * A person's busy time over the time they were there for customers, in milliseconds of the window. Somebody with an open
 * conversation is busy, whatever their state says; several at once are busy once.
 */
export function occupancy({ busy, available }: WorkingTime, window: Window): Rate {
  const busyMs = lengthOf(union(cut(busy, window)));
  const there = lengthOf(union(cut([...busy, ...available], window)));
  return { numerator: busyMs, denominator: there };
}

/**
 * Somebody's working time within the window, from the spans in which they had something in hand and from what they
 * declared, in order of time. While they are signed off they are not there: what stays open overnight makes nobody busy.
 */
export function workingTime(
  inHand: readonly Span[],
  declared: readonly Declared[],
  window: Window,
): WorkingTime {
  const spans = declared.map(({ at, state }, n) => ({
    state,
    from: at,
    to: declared[n + 1]?.at ?? window.to,
  }));
  const there = spans.filter(({ state }) => state !== 'offline');
  const available = there.filter(({ state }) => state === 'available');
  return {
    busy: common(union(cut(inHand, window)), union(cut(there, window))),
    available: union(cut(available, window)),
  };
}

/** The occupancy of every half hour in which somebody was there at all: together they are that of the whole. */
export function occupancyByHalfHour({ busy, available }: WorkingTime): Map<Instant, Rate> {
  const parts = new Map<Instant, Rate>();
  const add = (part: keyof Rate, { from, to }: Span) => {
    for (let at = halfHourOf(from); at < to; at += HALF_HOUR) {
      const rate = parts.get(at) ?? { numerator: 0, denominator: 0 };
      rate[part] += Math.min(to, at + HALF_HOUR) - Math.max(from, at);
      parts.set(at, rate);
    }
  };
  for (const span of union(busy)) add('numerator', span);
  for (const span of union([...busy, ...available])) add('denominator', span);
  return parts;
}

/** The parts of spans within the window. */
const cut = (spans: readonly Span[], { from, to }: Window): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.to > span.from);

/** The same time in spans that do not touch, in order. */
function union(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** What two lists of spans have in common; each in order, and its spans apart. */
function common(a: readonly Span[], b: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (let [i, j] = [0, 0]; ; ) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return result;
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    if (to > from) result.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

const lengthOf = (spans: readonly Span[]): Duration =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);
