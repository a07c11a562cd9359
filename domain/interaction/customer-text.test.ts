import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes } from './customer-text.ts';

describe('counting what a customer wrote', () => {
  it.each([
    ['', 0],
    ['退货', 2],
    ['👨‍👩‍👧‍👦', 1],
    ['e\u0301', 1],
    ['🇨🇳🇨🇳', 2],
    ['ok\r\n', 3],
  ])('counts %j as %d', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
  });

  it('never counts more signs than code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(countGraphemes(text)).toBeLessThanOrEqual([...text].length);
      }),
    );
  });
});
