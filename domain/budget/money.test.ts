import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fenOf, sumOf, yuanText } from './money.ts';

const fen = fc.integer({ min: 0, max: 10_000_000_000 });

it('reads back every amount that it writes, to the last fen', () => {
  fc.assert(
    fc.property(fen, (amount) => {
      expect(fenOf(yuanText(amount))).toBe(amount);
    }),
  );
});

it('reads an amount as people type it, and nothing that is not one', () => {
  expect(['12', '12.5', ' 12.05 ', '0.1'].map(fenOf)).toEqual([1200, 1250, 1205, 10]);
  expect(['', '-1', '1.234', '1e3', '1,000', '100000000.01'].map(fenOf)).toEqual(Array(6).fill(undefined));
});

it('writes what was taken back with its sign', () => {
  expect([-5, -100, -120_005].map(yuanText)).toEqual(['-0.05', '-1.00', '-1200.05']);
});

it('sums to the same in whatever order, where yuan would not', () => {
  fc.assert(
    fc.property(fc.array(fen, { maxLength: 50 }), (amounts) => {
      expect(sumOf(amounts)).toBe(sumOf([...amounts].reverse()));
    }),
  );
  expect(yuanText(sumOf([10, 20]))).toBe('0.30');
});
