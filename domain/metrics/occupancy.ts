import type { Span } from '../calendar/opening-hours.ts';
import type { Duration } from '../time.ts';
import type { Rate } from './rate.ts';
import type { Window } from './window.ts';

export interface WorkingTime {
  /** Talking, holding, wrapping up or being rung, whichever and however many at once. */
  busy: readonly Span[];
  /** In a state that takes new work. */
  available: readonly Span[];
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

/** The parts of spans within the window. */
const cut = (spans: readonly Span[], { from, to }: Window): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.to > span.from);

/** The same time in spans that do not touch, in order. */
function union(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

const lengthOf = (spans: readonly Span[]): Duration =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);
