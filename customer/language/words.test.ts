import { describe, expect, it } from 'vitest';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };
import { firstLanguage } from './choice.ts';
import { problemIn, speak } from './words.ts';

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the sentences', () => {
  it('exist in both languages, with the same slots', () => {
    const flat = (words: typeof en) => ({ ...words, ...words.problem, problem: '' });
    const chinese: Record<string, string> = flat(zhCN);
    for (const [key, text] of Object.entries(flat(en))) {
      expect(slots(chinese[key] ?? 'missing'), key).toEqual(slots(text));
    }
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(flat(en)).sort());
  });

  it('take their values', () => {
    expect(speak('en')('position', { position: 3 })).toBe('You are number 3 in line');
  });

  it('have a general answer to a refusal that this page does not know', () => {
    expect(problemIn('en', 'somethingNew')).toBe(problemIn('en', 'refused'));
  });
});

describe('the first language', () => {
  it.each([
    ['?lang=en', 'zh-CN', ['zh-CN'], 'en'],
    ['', 'en', ['zh-CN'], 'en'],
    ['', null, ['zh-TW', 'en'], 'zh-CN'],
    ['', null, ['fr', 'zh-CN'], 'en'],
    ['', null, [], 'en'],
  ] as const)('of %j, %j and %j is %s', (search, stored, browser, language) => {
    expect(firstLanguage(search, stored, browser)).toBe(language);
  });
});
