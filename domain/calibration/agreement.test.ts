import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaInterval, biasOf, iccOf, krippendorffAlpha, type Level, type Unit } from './agreement.ts';

/** Krippendorff's four coders and twelve units. */
const coders = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, undefined, undefined, undefined],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, undefined, 3],
  [undefined, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, undefined],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, undefined],
];
const units: Unit[] = Array.from({ length: 12 }, (_, unit) => coders.map((coder) => coder[unit]));

describe('Krippendorff’s alpha', () => {
  it.each<[Level, string]>([
    ['nominal', '0.743'],
    ['ordinal', '0.815'],
    ['interval', '0.849'],
    ['ratio', '0.797'],
  ])('is the published value for %s data', (level, published) => {
    expect(krippendorffAlpha(units, level)?.toFixed(3)).toBe(published);
  });

  it('is 1 when everybody agrees, and unknown when nothing varies or nobody can be compared', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [0, 0],
        ],
        'ordinal',
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'ordinal',
      ),
    ).toBeUndefined();
    expect(krippendorffAlpha([[1, undefined], [0]], 'ordinal')).toBeUndefined();
  });

  it('does not depend on the order of coders or units, and never exceeds 1', () => {
    const value = fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined });
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(table, fc.constantFrom<Level>('nominal', 'ordinal', 'interval'), (rows, level) => {
        const alpha = krippendorffAlpha(rows, level);
        const turned = krippendorffAlpha(
          [...rows].reverse().map((row) => [...row].reverse()),
          level,
        );
        if (alpha === undefined) expect(turned).toBeUndefined();
        else {
          expect(turned).toBeCloseTo(alpha, 9);
          expect(alpha).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has an interval that its seed repeats and that holds the value', () => {
    const interval = alphaInterval(units, 'ordinal', 'seed');
    expect(interval).toEqual(alphaInterval(units, 'ordinal', 'seed'));
    expect(interval?.low).toBeLessThan(0.815);
    expect(interval?.high).toBeGreaterThan(0.815);
    expect(interval).not.toEqual(alphaInterval(units, 'ordinal', 'another'));
  });
});

describe('the intraclass correlations', () => {
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];

  it('are those of Shrout and Fleiss', () => {
    const icc = iccOf(table);
    expect([icc?.oneWay, icc?.twoWayRandom, icc?.twoWayMixed].map((one) => one?.toFixed(3))).toEqual([
      '0.166',
      '0.290',
      '0.715',
    ]);
  });

  it('are unknown for one judge, one unit or a table with gaps', () => {
    expect(iccOf([[1], [2]])).toBeUndefined();
    expect(iccOf([[1, 2]])).toBeUndefined();
    expect(iccOf([[1, 2], [1]])).toBeUndefined();
  });

  it('leave out how strict a judge is where only these judges count, and say it as bias', () => {
    const stricter = table.map(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 3]);
    expect(iccOf(stricter)?.twoWayMixed).toBeCloseTo(iccOf(table)?.twoWayMixed ?? 0, 9);
    expect((biasOf(table, 3)?.bias ?? 0) - (biasOf(stricter, 3)?.bias ?? 0)).toBeCloseTo(3, 9);
    expect(biasOf(table, 3)?.n).toBe(6);
  });
});
