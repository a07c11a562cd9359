import { describe, expect, it } from 'vitest';
import { figureText } from './figure-text.ts';

const opens = { of: 'leg' as const, rows: [] };

describe('a figure as it is written', () => {
  it('is a dash when there was nothing to count, with the nothing beside it', () => {
    expect(
      figureText({ kind: 'rate', ...opens, counted: [], rate: { numerator: 0, denominator: 0 } }),
    ).toEqual({
      value: '–',
      of: '0 / 0',
    });
    expect(figureText({ kind: 'average', ...opens, rate: { numerator: 0, denominator: 0 } }).value).toBe('–');
    expect(figureText({ kind: 'longest', ...opens, value: undefined })).toEqual({ value: '–' });
  });

  it('says what a rate or an average is made of', () => {
    const rate = { numerator: 3, denominator: 7 };
    expect(figureText({ kind: 'rate', ...opens, counted: [], rate })).toEqual({
      value: '42.9%',
      of: '3 / 7',
    });
    const average = { numerator: 130_000, denominator: 5 };
    expect(figureText({ kind: 'average', ...opens, rate: average })).toEqual({ value: '0:26', of: 'n 5' });
    expect(figureText({ kind: 'count', ...opens, value: 0 })).toEqual({ value: '0' });
  });
});
