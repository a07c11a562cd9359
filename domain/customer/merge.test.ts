import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from './customer.ts';
import { aCustomer, anyCustomer } from './customers-under-test.ts';
import { duplicateSigns } from './duplicates.ts';
import { merge, undoMerge } from './merge.ts';
import { fieldOf, profileFields, withField } from './profile.ts';

const anyTake = fc.subarray(profileFields);
const choice = (id: string, take: (typeof profileFields)[number][]) => ({
  id,
  at: 1,
  by: 'li',
  reason: '同一号码',
  take,
});
/** How often a file was changed only ever grows. */
const content = ({ revision: _, ...rest }: Customer) => rest;
/** Files with ids of their own. */
const files = (n: number) =>
  fc.tuple(...Array.from({ length: n }, (_, i) => anyCustomer.map((row) => ({ ...row, id: `c${i}` }))));

describe('merging two files', () => {
  it('takes over what was chosen and nothing else, keeps both ids and deletes nothing', () => {
    fc.assert(
      fc.property(files(2), anyTake, ([a, b], take) => {
        const [survivor, other] = merge(a as Customer, b as Customer, choice('m', take));
        for (const field of profileFields) {
          const from = take.includes(field) ? (b as Customer) : (a as Customer);
          expect(fieldOf(survivor, field)).toEqual(fieldOf(from, field));
          expect(fieldOf(other, field)).toEqual(fieldOf(b as Customer, field));
        }
        expect([survivor.id, other.id, other.mergedInto]).toEqual(['c0', 'c1', 'c0']);
        expect([survivor.notes, other.notes]).toEqual([a?.notes, b?.notes]);
      }),
    );
  });

  it('and undoing it leaves both files exactly as they were', () => {
    fc.assert(
      fc.property(files(2), anyTake, ([a, b], take) => {
        const merged = merge(a as Customer, b as Customer, choice('m', take));
        const undone = undoMerge(...merged, 'm');
        expect(undone?.map(content)).toStrictEqual([a, b].map((row) => content(row as Customer)));
      }),
    );
  });

  it('is undone over any number of merges, the last one first', () => {
    fc.assert(
      fc.property(files(4), fc.tuple(anyTake, anyTake, anyTake), ([first, ...others], takes) => {
        let survivor = first as Customer;
        const pointing = others.map((other, i) => {
          const [next, to] = merge(survivor, other, choice(`m${i}`, takes[i] ?? []));
          survivor = next;
          return to;
        });
        for (let i = others.length - 1; i >= 0; i--) {
          const undone = undoMerge(survivor, pointing[i] as Customer, `m${i}`);
          survivor = undone?.[0] as Customer;
          expect(content(undone?.[1] as Customer)).toStrictEqual(content(others[i] as Customer));
        }
        expect(content(survivor)).toStrictEqual(content(first as Customer));
      }),
    );
  });

  it('is undone without losing what somebody has corrected since', () => {
    const [a, b] = [aCustomer({ id: 'a', email: 'a@x.cn' }), aCustomer({ id: 'b', email: 'b@x.cn' })];
    const [survivor, other] = merge(a, b, choice('m', ['email']));
    const corrected = withField(survivor, 'email', 'new@x.cn');
    expect(undoMerge(corrected, other, 'm')?.[0]).toMatchObject({ email: 'new@x.cn' });
    expect(undoMerge(survivor, other, 'm')?.[0]).toMatchObject({ email: 'a@x.cn' });
    expect(undoMerge(survivor, other, 'another')).toBeUndefined();
  });
});

describe('files that look like one person’s', () => {
  it('look so from both sides, and no file looks like itself', () => {
    fc.assert(
      fc.property(anyCustomer, anyCustomer, (a, b) => {
        expect(duplicateSigns(a, b)).toEqual(duplicateSigns(b, a));
        expect(duplicateSigns(a, a)).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Customer>, Partial<Customer>, string[]]>([
    [
      'one number, written in two ways',
      { phone: '+86 138-0000-1234' },
      { phone: '１３８００００１２３４' },
      ['phone'],
    ],
    [
      'a number that is the other’s second one',
      { phone: '13800001234' },
      { otherPhones: ['138 0000 1234'] },
      ['phone'],
    ],
    [
      'one address, in another case',
      { email: 'Wang@Example.com' },
      { email: ' wang@example.com' },
      ['email'],
    ],
    [
      'one name in one place',
      { name: 'Ann  Lee', region: '杭州' },
      { name: 'ann lee', region: '杭州 ' },
      ['nameAndRegion'],
    ],
    [
      'one identity number',
      { residentId: '11010519491231002X' },
      { residentId: '11010519491231002X' },
      ['residentId'],
    ],
    ['one name alone', { name: '王芳' }, { name: '王芳' }, []],
    ['no number at all', { phone: '-----' }, { phone: '-----' }, []],
    ['one that was merged already', { phone: '13800001234', mergedInto: 'c' }, { phone: '13800001234' }, []],
  ])('%s', (_, a, b, signs) => {
    expect(duplicateSigns(aCustomer({ id: 'a', ...a }), aCustomer({ id: 'b', ...b }))).toEqual(signs);
  });
});
