import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Article, articleKindSchema } from '../../../../domain/knowledge/article.ts';
import { ArticleIndex } from './article-index.ts';

const article = (n: number, over: Partial<Article> = {}): Article => ({
  id: `a${n}:1`,
  articleId: `a${n}`,
  version: 1,
  state: 'published',
  title: `退款规则 ${n}`,
  body: '',
  language: 'zh-CN',
  kind: 'process',
  topics: [],
  ownerId: 'li',
  authorIds: ['li'],
  revision: 'r1',
  updatedAt: 0,
  ...over,
});
const found = (index: ArticleIndex, query: string) => index.texts.search(query, 1_000).length;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('takes articles in by slices, finds what is there meanwhile, and says when all are', () => {
  const index = new ArticleIndex();
  const told = vi.fn();
  index.subscribe(told);
  index.hold(Array.from({ length: 500 }, (_, n) => article(n)));
  const first = found(index, 'tuikuan');
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(500);
  vi.runAllTimers();
  expect(found(index, 'tuikuan')).toBe(500);
  expect(told).toHaveBeenCalled();
});

it('takes in again only what was written anew, and forgets what is gone', () => {
  const index = new ArticleIndex();
  const held = [article(1), article(2), article(3)];
  index.hold(held);
  const put = vi.spyOn(index.texts, 'put');
  const [one, two] = held as [Article, Article];
  index.hold([one, { ...two, title: '发票抬头', revision: 'r2' }]);
  vi.runAllTimers();
  expect(put).toHaveBeenCalledTimes(1);
  expect([found(index, '退款'), found(index, '发票')]).toEqual([1, 1]);
});

it('goes on with what is there now when articles change while it is at work', () => {
  const index = new ArticleIndex();
  index.hold(Array.from({ length: 200 }, (_, n) => article(n)));
  index.hold(Array.from({ length: 100 }, (_, n) => article(n)));
  vi.runAllTimers();
  expect(found(index, '退款')).toBe(100);
});

it('finds products, questions, procedures and news by characters, full pinyin and initials, from what the desktop holds (C-225)', () => {
  const titles = { product: '保修期限', question: '退款到账', process: '换货步骤', news: '双十二公告' };
  const typed = {
    product: ['保修期限', 'baoxiuqixian', 'bxqx'],
    question: ['退款到账', 'tuikuandaozhang', 'tkdz'],
    process: ['换货步骤', 'huanhuobuzhou', 'hhbz'],
    news: ['双十二公告', 'shuangshiergonggao', 'ssegg'],
  };
  const index = new ArticleIndex();
  index.hold(articleKindSchema.options.map((kind, n) => article(n, { kind, title: titles[kind] })));
  vi.runAllTimers();
  for (const [n, kind] of articleKindSchema.options.entries())
    for (const query of typed[kind])
      expect(
        index.texts.search(query, 10).map(({ id }) => id),
        query,
      ).toEqual([`a${n}:1`]);
});
