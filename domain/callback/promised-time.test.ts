import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../time.ts';
import { FIRST_RULES } from './calling-rules.ts';
import { spokenPromise as spokenBy } from './promised-time.ts';
import { isQuiet as isQuietBy } from './quiet-hours.ts';

/** As the register begins. */
const isQuiet = (at: number) => isQuietBy(at, FIRST_RULES);
const spokenPromise = (text: string, now: number) => spokenBy(text, now, FIRST_RULES);

const at = (local: string) => Date.parse(`${local}+08:00`);
/** A Friday. */
const now = at('2026-11-20T10:00');
const dueOf = (text: string, from = now) => spokenPromise(text, from)?.dueAt;

describe('a promise of time', () => {
  it.each([
    ['明天中午前回复您', '2026-11-21T12:00'],
    ['您好，我会在明天上午给您答复。', '2026-11-21T12:00'],
    ['今天下午3点半回电给您', '2026-11-20T15:30'],
    ['今天下午三点联系您', '2026-11-20T15:00'],
    ['5点前答复', '2026-11-20T17:00'],
    ['今天17:45前通知您结果', '2026-11-20T17:45'],
    ['今晚八点前回复', '2026-11-20T20:00'],
    ['后天联系您', '2026-11-22T18:00'],
    ['下周一上午告知您进展', '2026-11-23T12:00'],
    ['周日中午前回复', '2026-11-22T12:00'],
    ['两小时内给您答复', '2026-11-20T12:00'],
    ['半小时内回复您', '2026-11-20T10:30'],
    ['30分钟后回电', '2026-11-20T10:30'],
    ['我们会在2个工作日内回复', '2026-11-24T10:00'],
    ['三天内答复您', '2026-11-23T10:00'],
    ['今天下班前给您反馈', '2026-11-20T18:00'],
    ['I’ll reply by tomorrow noon', '2026-11-21T12:00'],
    ["I'll get back to you by 5 p.m. today.", '2026-11-20T17:00'],
    ['We will call you tomorrow morning', '2026-11-21T12:00'],
    ['I will let you know by 14:30', '2026-11-20T14:30'],
    ['I will call you on Monday at 9:30 am', '2026-11-23T09:30'],
    ['We’ll follow up next Friday', '2026-11-27T18:00'],
    ['I will contact you within two hours', '2026-11-20T12:00'],
    ['I’ll update you in half an hour', '2026-11-20T10:30'],
    ['We will write to you within 2 business days', '2026-11-24T10:00'],
    ['I will call you the day after tomorrow', '2026-11-22T18:00'],
    ['I’ll answer before the end of the day', '2026-11-20T18:00'],
  ])('is read in “%s”', (text, local) => {
    expect(dueOf(text)).toBe(at(local));
  });

  it('is taken from the sentence that makes it, and keeps its words', () => {
    const text = '您的订单已查到。我会在明天中午前回复您！请稍候。';
    expect(spokenPromise(text, now)).toEqual({
      words: '我会在明天中午前回复您！',
      dueAt: at('2026-11-21T12:00'),
    });
  });

  it.each([
    '',
    '您好，请稍等',
    '明天有活动',
    '请您明天中午前回复',
    '明天上午方便联系您吗？',
    '您可以明天下午联系我们',
    '我会尽快回复您',
    'I will reply soon.',
    'Could you reply by tomorrow noon?',
    'Your parcel arrives tomorrow.',
    'The shop opens at 9 am. I will reply soon.',
    '订单 20261121 已发货，稍后回复',
  ])('is not seen in “%s”', (text) => {
    expect(spokenPromise(text, now)).toBeUndefined();
  });

  it('is left alone when its time has passed or nobody may call then', () => {
    expect(dueOf('今天上午回复', at('2026-11-20T13:00'))).toBeUndefined();
    expect(dueOf('今晚十点回复')).toBeUndefined();
    expect(dueOf('周三回复')).toBeUndefined();
  });

  it('is always ahead, callable and not far off, whatever is written', () => {
    const words = fc.constantFrom(
      ...['明天', '下周', '周五', '下午', '3点', '半', '回复您', '25:99', '两', '小时内', '0', '。'],
      ...["I'll", 'call', ' by ', 'tomorrow', ' noon', ' 13pm', ' in ', '999', ' days', '. ', 'Monday', '\n'],
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 400 * DAY }), (text, later) => {
        const promise = spokenPromise(text, now + later);
        if (!promise) return;
        expect(promise.dueAt).toBeGreaterThan(now + later);
        expect(isQuiet(promise.dueAt)).toBe(false);
        expect(text).toContain(promise.words);
      }),
    );
  });
});
