import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptList, type Order } from './kept-list.ts';

interface Row {
  id: string;
  at: number;
  open: boolean;
}

const newestOpen: Order<Row> = {
  name: 'newestOpen',
  compare: (a, b) => b.at - a.at,
  of: ({ open }) => open,
};

const row = fc.record({
  id: fc.constantFrom(...'abcdefghij'),
  at: fc.integer({ min: 0, max: 5 }),
  open: fc.boolean(),
});

describe('a kept list', () => {
  it('is at any time what sorting would give', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(fc.tuple(row, fc.boolean())), (start, changes) => {
        const rows = new Map(start.map((one) => [one.id, one]));
        const list = new KeptList(newestOpen, rows);
        for (const [next, goes] of changes) {
          const before = rows.get(next.id);
          if (goes) rows.delete(next.id);
          else rows.set(next.id, next);
          list.changed(next.id, before, goes ? undefined : next);
        }
        const sorted = [...rows.values()]
          .filter(({ open }) => open)
          .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
        expect(list.first(3)).toEqual(sorted.slice(0, 3));
        expect(list.first(Number.POSITIVE_INFINITY)).toEqual(sorted);
      }),
    );
  });
});
