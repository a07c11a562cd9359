import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/default-centre/scripts.json' with { type: 'json' };
import { aScript } from '../../../testing/builders.ts';
import { findPhrases } from '../phrases/find-phrases.ts';
import { type Script, scriptSchema } from '../script.ts';
import { scriptProblems } from '../script-problems.ts';
import { findTerms, termList } from './find-terms.ts';

const NOW = Date.parse('2026-11-20T10:00+08:00');
const term = (body: string, avoid: string[], over: Partial<Script> = {}): Script =>
  aScript({
    id: body,
    moment: 'term',
    body,
    term: { definition: { 'zh-CN': `${body}的含义`, en: 'What it means' }, avoid },
    ...over,
  });
const terms = [
  term('电子发票', ['发票', '电子票']),
  term('退货', ['退货单', '退单']),
  term('order number', ['order ID', 'SO', 'no. (order)'], { language: 'en' }),
];
const list = termList(terms);
const rewritten = (text: string) =>
  findTerms(text, list).reduceRight(
    (all, { from, to, better }) => all.slice(0, from) + better + all.slice(to),
    text,
  );

describe('words that an approved term avoids (C-043)', () => {
  it.each([
    ['您的发票已开具', '您的电子发票已开具'],
    ['电子发票和发票', '电子发票和电子发票'],
    ['退货单已收到，可以退货', '退货已收到，可以退货'],
    ['请告诉我so号码', '请告诉我order number号码'],
    ['Order id please', 'Order number please'],
    ['your no. (order)?', 'your order number?'],
    ['also, some order IDs', 'also, some order IDs'],
  ])('%s', (text, wanted) => expect(rewritten(text)).toBe(wanted));

  it('come with what the approved wording means, and with the clause', () => {
    expect(findTerms('电子票', list)).toEqual([
      {
        ...{ from: 0, to: 3, words: '电子票', kind: 'term', clauseId: 'C-043', better: '电子发票' },
        meaning: { 'zh-CN': '电子发票的含义', en: 'What it means' },
      },
    ]);
  });

  it('are one term’s alone, and none that another term says', () => {
    const [first, second] = [
      term('甲方案', ['老办法'], { order: 2 }),
      term('乙方案', ['老办法'], { order: 1 }),
    ];
    expect(findTerms('老办法', termList([first, second])).map(({ better }) => better)).toEqual(['乙方案']);
    const said = term('老办法', ['旧规矩']);
    expect(findTerms('老办法', termList([first, said]))).toEqual([]);
  });

  it('are nothing where no term avoids any', () => {
    expect(termList([term('电子发票', []), aScript()])).toBeUndefined();
    expect(findTerms('发票', undefined)).toEqual([]);
  });

  it('count before the words the house avoids, and stand apart from them', () => {
    const own = termList([term('售后单', ['工单'])]);
    const found = (text: string) =>
      findPhrases(text, NOW, findTerms(text, own)).map(({ words, better }) => `${words} > ${better}`);
    expect(found('您的工单在后台')).toEqual(['工单 > 售后单', '后台 > 系统']);
  });

  it('are gone once they were all replaced, whatever is written', () => {
    const words = ['发票', '电子', '票', '退货', '单', 'order ', 'ID', 'so', ' ', 'number'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { from, to, words: said } of findTerms(text, list)) {
          expect(text.slice(from, to)).toBe(said);
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
        }
        for (const { body } of terms) expect(findTerms(body, list)).toEqual([]);
      }),
    );
  });
});

describe('the terms a centre starts with', () => {
  const own = defaults.filter(({ moment }) => moment === 'term').map((row) => scriptSchema.parse(row));

  it('could each have been proposed, and none avoids what another says', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const script of own) expect(scriptProblems(script)).toEqual([]);
    for (const { body } of own) expect(findTerms(body, termList(own))).toEqual([]);
  });

  it('are what the other scripts say', () => {
    const said = defaults.filter(({ moment }) => moment !== 'term').map(({ body = '' }) => body);
    expect(
      said.flatMap((body) => findTerms(body, termList(own)).map(({ words }) => `${words}: ${body}`)),
    ).toEqual([]);
  });
});
