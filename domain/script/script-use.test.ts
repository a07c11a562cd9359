import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InsertedScript, insertInto, insertWord, wordingUsed } from './script-use.ts';

const greeting: InsertedScript = {
  use: { scriptId: 's1', version: 2, moment: 'greeting' },
  filled: 'Good morning, this is Wen.',
};
const hold: InsertedScript = { use: { scriptId: 's2', version: 1, moment: 'hold' }, filled: 'One moment.' };

describe('the record of approved wording', () => {
  it('is absent when none was used', () => {
    expect(wordingUsed([], 'Hello')).toBeUndefined();
  });

  it('says unedited when it went out word for word', () => {
    expect(wordingUsed([greeting], ' Good morning, this is Wen.\n')).toEqual({
      ...greeting.use,
      edited: false,
    });
  });

  it('says edited when one sign was changed', () => {
    expect(wordingUsed([greeting], 'Good morning, this is Wen!')).toMatchObject({
      ...{ edited: true, changed: { signs: 1, of: 26 } },
    });
  });

  it('counts a greeting before anything inserted after it, and names that as said too', () => {
    expect(wordingUsed([greeting, hold], 'Good morning, this is Wen. One moment.')).toEqual({
      ...greeting.use,
      edited: true,
      changed: { signs: 12, of: 38 },
      also: ['s2'],
    });
  });

  it('counts the last one when there is no greeting', () => {
    const closing = { ...hold, use: { ...hold.use, scriptId: 's3', moment: 'closing' as const } };
    expect(wordingUsed([hold, closing], 'Bye')?.scriptId).toBe('s3');
  });
});

describe('putting wording into a text', () => {
  it('fills an empty text with nothing around it', () => {
    expect(insertInto('', { from: 0, to: 0 }, 'Hi')).toEqual({ text: 'Hi', caret: 2 });
  });

  it('replaces what is selected and keeps apart from the words around it', () => {
    expect(insertInto('abXXcd', { from: 2, to: 4 }, 'Hi')).toEqual({ text: 'ab\nHi\ncd', caret: 5 });
    expect(insertInto('ab  cd', { from: 3, to: 3 }, 'Hi')).toEqual({ text: 'ab Hi cd', caret: 5 });
  });

  it('loses no word that was not selected', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, wording) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const result = insertInto(text, { from, to }, wording);
        expect(result.text.startsWith(text.slice(0, from))).toBe(true);
        expect(result.text.endsWith(text.slice(to))).toBe(true);
        expect(result.text.slice(0, result.caret).endsWith(wording)).toBe(true);
      }),
    );
  });
});

it('puts a word in where one writes, within its sentence (C-043)', () => {
  expect(insertWord('您的XX已开具', { from: 2, to: 4 }, '电子发票')).toEqual({
    text: '您的电子发票已开具',
    caret: 6,
  });
});
