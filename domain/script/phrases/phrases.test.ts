import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scripts from '../../../resources/default-centre/scripts.json' with { type: 'json' };
import { FIRST_RULES } from '../../callback/calling-rules.ts';
import { spokenPromise as spokenBy } from '../../callback/promised-time.ts';
import { DAY } from '../../time.ts';
import { englishPhrases } from './en.ts';
import { findPhrases } from './find-phrases.ts';
import { soonestPromise, soonestPromiseWords } from './soonest-promise.ts';
import { chinesePhrases } from './zh-cn.ts';

const spokenPromise = (text: string, now: number) => spokenBy(text, now, FIRST_RULES);

const at = (local: string) => Date.parse(`${local}+08:00`);
/** A Friday morning. */
const NOW = at('2026-11-20T10:00');
const say = (text: string, now = NOW) =>
  findPhrases(text, now).map(({ words, better, kind }) => `${kind}: ${words} > ${better}`);
const better = (text: string): string => {
  const [first] = findPhrases(text, NOW);
  return first ? text.slice(0, first.from) + first.better + text.slice(first.to) : text;
};

describe('phrases to avoid', () => {
  it.each([
    ['我会尽快回复您', '我今天18:00前回复您'],
    ['退款大概三天到账', '退款预计三天到账'],
    ['可能是系统问题', '我来核实是否系统问题'],
    ['这个不归我们管，', '这件事由我来跟进，'],
    ['您必须先登录', '请您先登录'],
    ['您别急', '我理解您的心情'],
    ['您的工单已经提交', '您的服务记录已经提交'],
    ['我们后台没有SKU信息', '我们系统没有SKU信息'],
    ['I will answer as soon as possible.', 'I will answer by 18:00 today.'],
    ['Maybe it is lost.', 'Let me confirm whether it is lost.'],
    ['I am sorry. You should have told us.', 'I am sorry. Next time, it helps to have told us.'],
    ['I will escalate this.', 'I will pass on this.'],
    ["It's not our fault.", 'I will look after this for you.'],
  ])('%s', (text, wanted) => expect(better(text)).toBe(wanted));

  it('name what is wrong with them, in the order of the text', () => {
    expect(say('我不清楚，您的工单有结果就通知您')).toEqual([
      'vague: 我不清楚 > 我马上为您核实',
      'jargon: 工单 > 服务记录',
      'promise: 有结果就 > 今天18:00前',
    ]);
  });

  it.each([
    '我会在今天18:00前尽快回复您',
    '两小时内我会尽快联系您',
    '请您尽快付款',
    '尽可能为您办理',
    '这是不可能的',
    'I will answer soon, by 5 pm today.',
    'I will write to you as soon as I have the answer.',
    'Could you please send it soon?',
    'The laptop is in your etalage.',
    'Do you need to change the address?',
  ])('are none where the time is named, the customer is asked, or it is part of another word: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('are in no script that the centre starts with', () => {
    const found = scripts.flatMap(({ id, body }) =>
      findPhrases(body, NOW).map(({ words }) => `${id}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('name a clause and a better wording that is not itself to be avoided', () => {
    for (const phrase of [...chinesePhrases, ...englishPhrases]) {
      expect(phrase.clauseId).toMatch(/^C-\d{3}$/);
      expect(say(phrase.better)).toEqual([]);
    }
  });

  it('lie apart, and where they say', () => {
    const words = ['尽快', '可能是', '工单', 'soon', ' maybe ', '，', '。', '您必须', '明天'];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string())), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { from, to, words: said } of findPhrases(text, NOW)) {
          expect(text.slice(from, to)).toBe(said);
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
        }
      }),
    );
  });
});

describe('the soonest promise', () => {
  it.each([
    ['2026-11-20T10:00', '今天18:00前', 'by 18:00 today'],
    ['2026-11-19T17:00', '明天12:00前', 'by 12:00 tomorrow'],
    ['2026-11-20T17:30', '下周一12:00前', 'by 12:00 on Monday'],
    ['2026-09-30T18:00', '下周四12:00前', 'by 12:00 on 8 October'],
  ])('at %s is %s, %s', (now, chinese, english) => {
    expect([soonestPromiseWords(at(now), 'zh-CN'), soonestPromiseWords(at(now), 'en')]).toEqual([
      chinese,
      english,
    ]);
  });

  it('is read as the promise it is, so that it can become a callback', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') }), (now) => {
        const due = soonestPromise(now);
        expect(due).toBeGreaterThan(now);
        if (due - now > 6 * DAY) return;
        expect(spokenPromise(`我会${soonestPromiseWords(now, 'zh-CN')}回复您`, now)?.dueAt).toBe(due);
        expect(spokenPromise(`I will reply ${soonestPromiseWords(now, 'en')}.`, now)?.dueAt).toBe(due);
      }),
    );
  });
});
