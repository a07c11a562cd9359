import type { Duration, Instant } from '../time.ts';
import { SECOND } from '../time.ts';

/** How fast a replay may run. */
export const speeds = [0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

/** Nothing happening for longer than this is a long silence. */
export const LONG_SILENCE: Duration = 15 * SECOND;
/** How much of a long silence is still played: after the last thing, and before the next. */
const LEAD_OUT: Duration = 2 * SECOND;
const LEAD_IN: Duration = 1 * SECOND;

/** A stretch of a conversation that a replay may leave out, half open. */
export interface Silence {
  from: Instant;
  to: Instant;
}

/** The stretches between `instants` (in order) that are left out when long silences are skipped. */
export function silencesBetween(instants: readonly Instant[]): Silence[] {
  const silences: Silence[] = [];
  for (const [i, to] of instants.entries()) {
    const from = instants[i - 1];
    if (from !== undefined && to - from > LONG_SILENCE)
      silences.push({ from: from + LEAD_OUT, to: to - LEAD_IN });
  }
  return silences;
}

export interface Run {
  speed: Speed;
  /** Left out while playing; empty to play every second. */
  silences: readonly Silence[];
  /** The last instant of the conversation. */
  end: Instant;
}

/**
 * Where the replay stands after `elapsed` ms on the watcher's own clock, from `position`. Silences cost no time;
 * it stops at `end`. Playing on in two steps leads to the same place as in one.
 */
export function playOn(position: Instant, elapsed: Duration, { speed, silences, end }: Run): Instant {
  let at = position;
  let left = elapsed * speed;
  for (const silence of silences) {
    if (silence.to <= at) continue;
    if (at + left < silence.from) break;
    left -= Math.max(0, silence.from - at);
    at = silence.to;
  }
  return Math.min(at + left, end);
}

/** The first instant after `position`, or undefined. */
export const nextInstant = (instants: readonly Instant[], position: Instant): Instant | undefined =>
  instants.find((instant) => instant > position);

/**
 * The last instant before `position`, or undefined. One passed less than `grace` ms ago counts as the present one, so
 * that going back twice while playing goes back twice.
 */
export const previousInstant = (
  instants: readonly Instant[],
  position: Instant,
  grace: Duration = 0,
): Instant | undefined => instants.findLast((instant) => instant < position - grace);

/** How long it takes to play from `from` to `to` at single speed. Negative when `to` comes first. */
export function playedMs(from: Instant, to: Instant, silences: readonly Silence[]): Duration {
  if (to < from) return -playedMs(to, from, silences);
  const silent = silences.reduce(
    (sum, silence) => sum + Math.max(0, Math.min(silence.to, to) - Math.max(silence.from, from)),
    0,
  );
  return to - from - silent;
}
