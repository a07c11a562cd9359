import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterParts } from './letter-parts.ts';

describe('a letter', () => {
  it('that fits is one message, as it is', () => {
    expect(letterParts('您好', 4_000)).toEqual(['您好']);
  });

  it('is cut where a paragraph, a line or a word ends', () => {
    expect(letterParts('aaaa\n\nbbbb cccc', 8)).toEqual(['aaaa\n\n', 'bbbb ', 'cccc']);
  });

  it('loses nothing, and no part is longer than a message may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const parts = letterParts(text, limit);
          expect(parts.every((part) => part.length <= limit)).toBe(true);
          expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
