import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../time.ts';
import { availabilityOf } from './availability.ts';

describe('how available the centre was', () => {
  it('is what a log of looks says, minute by minute: up and away are the whole (C-179)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 150 }), fc.nat(20), (minutes, start) => {
        const looks = minutes.sort((a, b) => a - b).map((n) => n * MINUTE);
        const window = { from: start * MINUTE, to: 180 * MINUTE };
        const { period, minutes: up, away } = availabilityOf(looks, window);
        const own = minutes.filter((n) => n >= start && n < 180);
        const first = own[0] ?? 180;
        expect(period).toEqual({ from: first * MINUTE, to: 180 * MINUTE });
        const missing: number[] = [];
        for (let n = first; n < 180; n += 1) if (!own.includes(n)) missing.push(n);
        expect(up).toEqual({ numerator: own.length, denominator: own.length + missing.length });
        const named = away.flatMap(({ from, to }) =>
          Array.from({ length: (to - from) / MINUTE }, (_, n) => from / MINUTE + n),
        );
        expect(named).toEqual(missing);
      }),
    );
  });

  it('is nothing over nothing before the first look', () => {
    expect(availabilityOf([], { from: 0, to: MINUTE }).minutes).toEqual({ numerator: 0, denominator: 0 });
  });
});
