import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../time.ts';
import { fileAge, SMALLEST_CELL, withoutSmall } from './file-review.ts';

describe('counts of customers’ files', () => {
  it('leave out what is fewer than five, and never one alone (C-231)', () => {
    expect(withoutSmall({ vip: 4, ordinary: 90, firm: 30 })).toEqual([
      { value: 'ordinary', count: 90 },
      { value: 'firm' },
      { value: 'vip' },
    ]);
    expect(withoutSmall({ vip: 0, ordinary: 5 })).toEqual([
      { value: 'ordinary', count: 5 },
      { value: 'vip', count: 0 },
    ]);
    expect(withoutSmall({ ordinary: 3 })).toEqual([{ value: 'ordinary' }]);
  });

  it('can be had back from the sum of nothing that is shown', () => {
    const counts = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.nat(30), { maxKeys: 6 });
    fc.assert(
      fc.property(counts, (all) => {
        const cells = withoutSmall(all);
        const hidden = cells.filter(({ count }) => count === undefined);
        for (const { count = 0 } of cells) expect(count === 0 || count >= SMALLEST_CELL).toBe(true);
        const rest = Object.entries(all).filter(([value]) => hidden.some((one) => one.value === value));
        // One that is hidden alone is the only one there is anybody in.
        if (hidden.length === 1)
          expect(Object.values(all).filter((count) => count > 0)).toEqual(rest.map(([, count]) => count));
        expect(cells.map(({ value }) => value).sort()).toEqual(Object.keys(all).sort());
      }),
    );
  });

  it('know how old a file is by its first day', () => {
    expect([0, 30, 31, 182, 365, 366, 730, 731].map((days) => fileAge(days * DAY))).toEqual([
      ...['month', 'month', 'halfYear', 'halfYear', 'year', 'twoYears', 'twoYears', 'older'],
    ]);
  });
});
