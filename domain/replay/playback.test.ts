import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import {
  LONG_SILENCE,
  nextInstant,
  playedMs,
  playOn,
  previousInstant,
  silencesBetween,
  speeds,
} from './playback.ts';

const instants = [0, 5 * SECOND, 65 * SECOND, 70 * SECOND];
const silences = silencesBetween(instants);
const end = 70 * SECOND;

const anyInstants = fc
  .array(fc.integer({ min: 0, max: 10 * MINUTE }), { minLength: 1, maxLength: 12 })
  .map((list) => list.sort((a, b) => a - b));

describe('a replay', () => {
  it('leaves out a long silence but for two seconds after it begins and one before it ends', () => {
    expect(silences).toEqual([{ from: 7 * SECOND, to: 64 * SECOND }]);
    expect(silencesBetween([0, LONG_SILENCE])).toEqual([]);
    expect(silencesBetween([])).toEqual([]);
  });

  it('runs at its speed and jumps over the silence without spending time on it', () => {
    expect(playOn(0, 1_500, { speed: 4, silences, end })).toBe(6 * SECOND);
    expect(playOn(0, 2_000, { speed: 4, silences, end })).toBe(65 * SECOND);
    expect(playOn(30 * SECOND, 0, { speed: 1, silences, end })).toBe(64 * SECOND);
    expect(playOn(0, 2_000, { speed: 4, silences: [], end })).toBe(8 * SECOND);
  });

  it('stops at the end', () => {
    expect(playOn(0, HOUR, { speed: 16, silences, end })).toBe(end);
  });

  it('reaches the same place in two steps as in one, never going back', () => {
    const steps = fc.integer({ min: 0, max: MINUTE });
    fc.assert(
      fc.property(
        anyInstants,
        steps,
        steps,
        fc.constantFrom(...speeds),
        fc.boolean(),
        (list, a, b, speed, skip) => {
          const start = list[0] ?? 0;
          const run = { speed, silences: skip ? silencesBetween(list) : [], end: list.at(-1) ?? 0 };
          const once = playOn(start, a + b, run);
          expect(playOn(playOn(start, a, run), b, run)).toBe(once);
          expect(once).toBeGreaterThanOrEqual(start);
        },
      ),
    );
  });

  it('plays every moment at which something happens, also when silences are skipped', () => {
    fc.assert(
      fc.property(anyInstants, (list) => {
        for (const { from, to } of silencesBetween(list))
          expect(list.some((instant) => instant > from && instant <= to)).toBe(false);
      }),
    );
  });

  it('finds the next and the previous moment, and goes back twice when asked twice', () => {
    expect(nextInstant(instants, 5 * SECOND)).toBe(65 * SECOND);
    expect(nextInstant(instants, end)).toBeUndefined();
    expect(previousInstant(instants, 65 * SECOND)).toBe(5 * SECOND);
    expect(previousInstant(instants, 65 * SECOND + 400, SECOND)).toBe(5 * SECOND);
    expect(previousInstant(instants, 0)).toBeUndefined();
  });

  it('measures the time between two moments as it is played, there and back', () => {
    expect(playedMs(0, 65 * SECOND, silences)).toBe(8 * SECOND);
    expect(playedMs(65 * SECOND, 0, silences)).toBe(-8 * SECOND);
    expect(playedMs(10 * SECOND, 20 * SECOND, silences)).toBe(0);
    fc.assert(
      fc.property(anyInstants, fc.integer({ min: 0, max: MINUTE }), (list, elapsed) => {
        const start = list[0] ?? 0;
        const run = { speed: 1 as const, silences: silencesBetween(list), end: list.at(-1) ?? 0 };
        const there = playOn(start, elapsed, run);
        expect(playedMs(start, there, run.silences)).toBe(
          Math.min(elapsed, playedMs(start, run.end, run.silences)),
        );
      }),
    );
  });
});
