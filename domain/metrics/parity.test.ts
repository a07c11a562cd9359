import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf, type Keyed } from './parity.ts';

const of = (key: string, numerator: number, denominator: number): Keyed => ({
  key,
  rate: { numerator, denominator },
});

describe('channels beside each other (C-286)', () => {
  it('are as far apart as the best and the worst of them, and exactly the limit is allowed', () => {
    const gap = gapOf([of('chat', 90, 100), of('email', 17, 20), of('voice', 44, 50)], 5);
    expect(gap).toMatchObject({ high: { key: 'chat' }, low: { key: 'email' }, exceeds: false });
    expect(gap?.points).toBeCloseTo(5, 10);
    expect(gapOf([of('chat', 901, 1_000), of('email', 17, 20)], 5)?.exceeds).toBe(true);
  });

  it('are not compared with one in which nothing was counted, nor alone', () => {
    expect(gapOf([of('chat', 9, 10), of('social', 0, 0)], 5)).toBeUndefined();
    expect(gapOf([], 5)).toBeUndefined();
  });

  it('never are further apart than a hundred points, in whatever order they stand', () => {
    const anyRate = fc
      .tuple(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000))
      .map(([denominator, n]) => of('x', Math.min(n, denominator), denominator));
    fc.assert(
      fc.property(fc.array(anyRate, { minLength: 2, maxLength: 6 }), (all) => {
        const gap = gapOf(all, 5);
        expect(gap?.points).toBeGreaterThanOrEqual(0);
        expect(gap?.points).toBeLessThanOrEqual(100);
        expect(gapOf([...all].reverse(), 5)?.points).toBeCloseTo(gap?.points ?? -1, 9);
      }),
    );
  });
});
