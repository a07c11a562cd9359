import type { Span } from '../calendar/opening-hours.ts';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import type { Leg } from '../interaction/leg.ts';
import { type Instant, MINUTE } from '../time.ts';

/** The interval a figure counts: `from` is in, `to` is not. */
export type Window = Span;

/** Today in the site's zone. */
export const today = (now: Instant): Window => ({
  from: startOfDay(dayOf(now)),
  to: startOfDay(dayOf(now) + 1),
});

/** The last `minutes` minutes, this very millisecond included. */
export const lastMinutes = (now: Instant, minutes: number): Window => ({
  from: now + 1 - minutes * MINUTE,
  to: now + 1,
});

export const isIn = (window: Window, at: Instant): boolean => at >= window.from && at < window.to;

/** Legs counted by their queue entry: service level, abandonment, speed of answer. */
export const enteredIn = (legs: readonly Leg[], window: Window): Leg[] =>
  legs.filter((leg) => isIn(window, leg.enteredAt));

/** Legs counted by their end: handle time. */
export const endedIn = (legs: readonly Leg[], window: Window): Leg[] =>
  legs.filter((leg) => leg.endedAt !== undefined && isIn(window, leg.endedAt));
