import { useCallback, useEffect, useMemo, useState } from 'react';
import { busyInstants, type Recorded } from '../../../../domain/recording/coverage.ts';
import type { Mark } from '../../../../domain/replay/marks.ts';
import {
  nextInstant,
  playOn,
  previousInstant,
  type Silence,
  type Speed,
  silencesBetween,
  speeds,
} from '../../../../domain/replay/playback.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { type Instant, SECOND } from '../../../../domain/time.ts';

export interface Player {
  position: Instant;
  playing: boolean;
  speed: Speed;
  skips: boolean;
  /** What is left out while playing; empty when every second is played. */
  silences: readonly Silence[];
  toggle(): void;
  pause(): void;
  seek(to: Instant): void;
  setSpeed(speed: Speed): void;
  /** One step faster (1) or slower (-1). */
  shiftSpeed(step: 1 | -1): void;
  setSkips(skips: boolean): void;
  next(): void;
  previous(): void;
}

/** The one clock that drives a replay. `stops` are the marks that next and previous jump between. */
export function usePlayer(timeline: Timeline, stops: readonly Mark[], recorded: readonly Recorded[]): Player {
  const { startedAt: start, endedAt: end } = timeline;
  const [position, setPosition] = useState(start);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const [skips, setSkips] = useState(true);
  const silences = useMemo(
    () =>
      skips
        ? silencesBetween(
            [...timeline.marks.map(({ at }) => at), ...busyInstants(recorded), end].sort((a, b) => a - b),
          )
        : [],
    [timeline, skips, end, recorded],
  );

  useEffect(() => {
    if (!playing) return;
    let last: number | undefined;
    const frame = (time: number) => {
      const elapsed = last === undefined ? 0 : time - last;
      last = time;
      setPosition((at) => playOn(at, elapsed, { speed, silences, end }));
      handle = requestAnimationFrame(frame);
    };
    let handle = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(handle);
  }, [playing, speed, silences, end]);

  const over = position >= end;
  useEffect(() => {
    if (over) setPlaying(false);
  }, [over]);

  const seek = useCallback((to: Instant) => setPosition(Math.min(Math.max(to, start), end)), [start, end]);
  const instants = useMemo(() => stops.map(({ at }) => at), [stops]);
  const shiftSpeed = (step: 1 | -1) => setSpeed(speeds[speeds.indexOf(speed) + step] ?? speed);
  return {
    position,
    playing,
    speed,
    skips,
    silences,
    toggle: () => {
      if (over && !playing) setPosition(start);
      setPlaying(!playing);
    },
    pause: () => setPlaying(false),
    seek,
    setSpeed,
    shiftSpeed,
    setSkips,
    next: () => seek(nextInstant(instants, position) ?? end),
    // While it plays, the mark just passed is behind us already: going back means the one before it.
    previous: () => seek(previousInstant(instants, position, playing ? SECOND * speed : 0) ?? start),
  };
}
