import { type Duration, type Instant, SECOND } from '../time.ts';
import type { Timeline } from './timeline.ts';

/** A stretch between two marks, with where it lies in playing time. Shorter there when it is a long silence. */
export interface Stretch {
  from: Instant;
  to: Instant;
  playFrom: Duration;
  playTo: Duration;
  /** A silence that is shortened. */
  skipped: boolean;
}

/** Real time against playing time, stretch by stretch, without gaps. */
export type PlayMap = readonly Stretch[];

export interface SilenceRule {
  /** Silences longer than this are shortened ... */
  longerThan: Duration;
  /** ... to this, not more than `longerThan`. */
  playedAs: Duration;
}
export const DEFAULT_SILENCE: SilenceRule = { longerThan: 10 * SECOND, playedAs: 2 * SECOND };
/** Plays every second. */
export const NO_SKIPPING: SilenceRule = { longerThan: Number.POSITIVE_INFINITY, playedAs: 0 };

/** Lays out playing time for a timeline. Marks keep their order; only what lies between them is shortened. */
export function playMapOf(timeline: Timeline, rule: SilenceRule): PlayMap {
  const { startedAt, endedAt, marks } = timeline;
  const inside = marks.map((mark) => mark.at).filter((at) => at > startedAt && at < endedAt);
  const stops = [...new Set([...inside, endedAt])];
  const stretches: Stretch[] = [];
  let [from, playFrom] = [startedAt, 0];
  for (const to of stops) {
    const skipped = to - from > rule.longerThan;
    const playTo = playFrom + (skipped ? rule.playedAs : to - from);
    stretches.push({ from, to, playFrom, playTo, skipped });
    [from, playFrom] = [to, playTo];
  }
  return stretches;
}

export const playDuration = (map: PlayMap): Duration => map.at(-1)?.playTo ?? 0;

/** Playing time of an instant, in whole milliseconds; the nearest end when it lies outside. */
export function toPlayTime(map: PlayMap, at: Instant): Duration {
  const stretch = map.find((s) => at <= s.to) ?? map.at(-1);
  if (!stretch) return 0;
  return interpolate(at, stretch.from, stretch.to, stretch.playFrom, stretch.playTo);
}

/** The instant shown at a playing time, in whole milliseconds; the nearest end when it lies outside. */
export function toInstant(map: PlayMap, play: Duration): Instant | undefined {
  const stretch = map.find((s) => play <= s.playTo) ?? map.at(-1);
  if (!stretch) return undefined;
  return interpolate(play, stretch.playFrom, stretch.playTo, stretch.from, stretch.to);
}

/** Whether a shortened silence is being played at `at`. */
export const isSkipping = (map: PlayMap, at: Instant): boolean =>
  map.some((stretch) => stretch.skipped && at > stretch.from && at < stretch.to);

function interpolate(x: number, fromX: number, toX: number, fromY: number, toY: number): number {
  if (toX === fromX) return toY;
  const part = Math.min(Math.max((x - fromX) / (toX - fromX), 0), 1);
  return Math.round(fromY + part * (toY - fromY));
}
