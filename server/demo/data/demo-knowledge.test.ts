import { describe, expect, it } from 'vitest';
import { articleProblems, articleSchema, isReviewDue } from '../../../domain/knowledge/article.ts';
import { blocksOf } from '../../../domain/knowledge/blocks.ts';
import { TextIndex } from '../../../domain/search/text-index.ts';
import { corpora } from '../city/corpus.ts';
import { demoPeople } from './demo-centre.ts';
import { demoArticles, demoMissing } from './demo-knowledge.ts';

const now = Date.UTC(2026, 10, 20, 2);
const articles = demoArticles(now);
const index = new TextIndex();
for (const article of articles) index.put(article);

describe('the demo’s knowledge', () => {
  it('is some forty whole articles in both languages, each kept and approved by different people who exist', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['zh-CN', 'en']));
    const editors = demoPeople(now)
      .filter(({ roles }) => roles.includes('knowledgeEditor'))
      .map(({ id }) => id);
    for (const article of articles) {
      expect(articleSchema.parse(article)).toEqual(article);
      expect([article.id, articleProblems(article)]).toEqual([article.id, []]);
      expect(blocksOf(article.body).length).toBeGreaterThan(0);
      expect(editors).toContain(article.approvedBy);
      expect(article.authorIds).not.toContain(article.approvedBy);
    }
    const due = articles.filter((article) => isReviewDue(article, now));
    expect(due.length).toBeGreaterThan(0);
    expect(due.length).toBeLessThan(articles.length / 4);
  });

  it('has no word for what its agents looked for in vain', () => {
    for (const { words } of demoMissing(now)) expect([words, index.search(words, 1)]).toEqual([words, []]);
  });

  it.each(['zh-CN', 'en'] as const)('answers what the demo’s customers ask: %s', (language) => {
    const asked = corpora[language].matters.map(({ topic, turns }) => ({
      topic,
      first: turns
        .map(([customer]) => customer)
        .slice(0, 2)
        .join('\n')
        .replace(/\{\w+\}/g, ''),
    }));
    const helped = asked.filter(({ first }) => index.suggest(first, 3).length > 0);
    expect(helped.length / asked.length).toBeGreaterThan(0.9);
    const best = asked.map(({ topic, first }) => [topic, index.suggest(first, 1)[0]?.id]);
    expect(best).toEqual(expect.arrayContaining(goldens[language]));
  });
});

/** What comes first for some of them. */
const goldens = {
  'zh-CN': [
    ['配送延迟', 'delivery-late:1'],
    ['修改地址', 'address-change:1'],
    ['催发货', 'ship-late:1'],
    ['退款进度', 'refund-arrival:1'],
    ['开具发票', 'invoice-issue:1'],
    ['价格保护', 'price-protect:1'],
    ['尺码更换', 'exchange-size:1'],
  ],
  en: [
    ['Late delivery', 'late-delivery-en:1'],
    ['Refund status', 'refund-status-en:1'],
    ['Invoice', 'invoice-en:1'],
    ['Charged twice', 'charged-twice-en:1'],
    ['Cannot sign in', 'sign-in-en:1'],
  ],
};
