import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockOfMonths, partOfYear } from './block-of-months.ts';
import { isoDate, siteDay } from './site-time.ts';

const block = (iso: string, size: number) => {
  const { id, first, last } = blockOfMonths(siteDay(iso), size);
  return [id, isoDate(first), isoDate(last)];
};

it('a block of three months is a quarter of the calendar, of six a half', () => {
  expect(block('2026-11-20', 3)).toEqual(['2026-10', '2026-10-01', '2026-12-31']);
  expect(block('2027-01-01', 3)).toEqual(['2027-01', '2027-01-01', '2027-03-31']);
  expect(block('2026-06-30', 6)).toEqual(['2026-01', '2026-01-01', '2026-06-30']);
  const { first, last } = blockOfMonths(siteDay('2026-11-20'), 3);
  expect(partOfYear(first, last)).toEqual({ year: '2026', size: 3, n: 4 });
});

it('every day lies in one block, and the next block begins on the day after', () => {
  const days = fc.integer({ min: siteDay('2020-01-01'), max: siteDay('2040-01-01') });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), (day, size) => {
      const { first, last } = blockOfMonths(day, size);
      expect(first <= day && day <= last).toBe(true);
      expect(blockOfMonths(last, size).first).toBe(first);
      expect(blockOfMonths(last + 1, size).first).toBe(last + 1);
    }),
  );
});
