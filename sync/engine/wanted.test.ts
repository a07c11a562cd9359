import { expect, it } from 'vitest';
import { Wanted } from './wanted.ts';

it('a scope is wanted for as long as anybody wants it', () => {
  const wanted = new Wanted();
  expect(wanted.add('a')).toBe(true);
  expect(wanted.add('a')).toBe(false);
  expect(wanted.remove('a')).toBe(false);
  expect(wanted.latest(9)).toEqual(['a']);
  expect(wanted.remove('a')).toBe(true);
  expect(wanted.remove('a')).toBe(false);
  expect(wanted.latest(9)).toEqual([]);
});

it('of more than are taken the ones asked for last count', () => {
  const wanted = new Wanted();
  for (const scope of ['a', 'b', 'c', 'a']) wanted.add(scope);
  expect(wanted.latest(2)).toEqual(['c', 'a']);
  wanted.remove('a');
  expect(wanted.latest(2)).toEqual(['c', 'a']);
});
