import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['', '', 0],
  ['您好', '您好', 0],
  ['您好，王芳！', '您好，王先生！', 2],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['𠮷田', '吉田', 1],
])('from “%s” to “%s” it is %i signs', (one, other, signs) => {
  expect(editDistance(one, other)).toBe(signs);
});

it('is a distance: nothing to itself, the same both ways, and no shorter by a way round', () => {
  const text = fc.string({ maxLength: 30 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

it('of long texts is at most the longer of the parts that differ', () => {
  expect(editDistance('a'.repeat(4_000), 'b'.repeat(3_000))).toBe(4_000);
});
