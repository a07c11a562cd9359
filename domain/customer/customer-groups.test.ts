import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CustomerGroups,
  groupFor,
  groupsProblems,
  ORDINARY,
  tidyServed,
  typeOf,
} from './customer-groups.ts';

const name = (text: string) => ({ 'zh-CN': text, en: text });
const types = [
  { id: ORDINARY, name: name('普通用户') },
  { id: 'vip', name: name('VIP') },
];

it('serves each type by the group set for it, and everybody else where they came to (C-014)', () => {
  const queue = fc.constantFrom('general', 'orders', 'complaints', 'vip-desk');
  const served = fc.dictionary(fc.constantFrom(ORDINARY, 'vip', 'gone'), fc.dictionary(queue, queue));
  fc.assert(
    fc.property(served, fc.option(fc.constantFrom('vip', 'gone')), queue, (set, customerType, cameTo) => {
      const table: Pick<CustomerGroups, 'types' | 'served'> = { types, served: set };
      const typeId = typeOf(table, customerType === null ? undefined : { customerType });
      expect(typeId).toBe(customerType === 'vip' ? 'vip' : ORDINARY);
      const expected = set[typeId]?.[cameTo] ?? cameTo;
      expect(groupFor(table, typeId, cameTo)).toBe(expected);
      // What is kept of it says the same.
      expect(groupFor({ types, served: tidyServed(table) }, typeId, cameTo)).toBe(expected);
    }),
  );
});

it('needs the ordinary type, every name in both languages, no type twice, and a reason', () => {
  const fields = (over: object) =>
    groupsProblems({ types, served: {}, reason: 'x', ...over }).map(({ field }) => field);
  expect(fields({})).toEqual([]);
  expect(fields({ reason: ' ' })).toEqual(['reason']);
  expect(fields({ types: types.slice(1) })).toEqual(['types']);
  expect(fields({ types: [...types, ...types.slice(1)] })).toEqual(['types']);
  expect(fields({ types: [...types, { id: 'b', name: { 'zh-CN': '企业', en: ' ' } }] })).toEqual(['b.en']);
});
