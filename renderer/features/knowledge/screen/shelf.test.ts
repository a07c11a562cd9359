import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { aPerson } from '../../../../testing/builders.ts';
import { liesOn, onShelf, shelves, shelvesOf } from './shelf.ts';

const article = (id: string, over: Partial<Article> = {}): Article => ({
  id,
  articleId: id,
  version: 1,
  state: 'published',
  title: id,
  body: '',
  language: 'zh-CN',
  kind: 'question',
  topics: [],
  ownerId: 'li',
  authorIds: ['li'],
  revision: 'r',
  updatedAt: 0,
  ...over,
});
const ids = (articles: Article[]) => articles.map(({ id }) => id);

describe('the shelves', () => {
  it('are the reader’s and the writer’s for everybody, and the editor’s besides for editors', () => {
    expect(shelvesOf(aPerson())).toEqual(['published', 'drafts']);
    expect(shelvesOf(aPerson({ roles: ['knowledgeEditor'] }))).toEqual([...shelves]);
  });

  it('show one’s own language first, what waits longest first, and what is due only once it is', () => {
    const all = [
      article('de', { language: 'en', title: 'Delivery' }),
      article('tui', { title: '退款' }),
      article('fa', { title: '发票', reviewDueAt: 100 }),
      article('late', { state: 'inReview', submittedAt: 9, updatedAt: 9 }),
      article('early', { state: 'inReview', submittedAt: 3, updatedAt: 3 }),
      article('gone', { state: 'retired', reviewDueAt: 1 }),
    ];
    expect(ids(onShelf(all, 'published', 0, 'zh-CN'))).toEqual(['fa', 'tui', 'de']);
    expect(ids(onShelf(all, 'published', 0, 'en'))[0]).toBe('de');
    expect(ids(onShelf(all, 'inReview', 0, 'en'))).toEqual(['early', 'late']);
    expect(ids(onShelf(all, 'drafts', 0, 'en'))).toEqual(['late', 'early']);
    expect(ids(onShelf(all, 'due', 99, 'en'))).toEqual([]);
    expect(ids(onShelf(all, 'due', 100, 'en'))).toEqual(['fa']);
  });

  it('hold as many as they say', () => {
    const state = fc.constantFrom('draft', 'inReview', 'published', 'retired');
    const some = fc.array(fc.record({ state, reviewDueAt: fc.option(fc.nat(9), { nil: undefined }) }));
    fc.assert(
      fc.property(some, fc.nat(9), fc.constantFrom(...shelves), (told, now, shelf) => {
        const all = told.map((over, n) => article(`a${n}`, over as Partial<Article>));
        const counted = all.filter((one) => liesOn(one, shelf, now)).length;
        expect(onShelf(all, shelf, now, 'en')).toHaveLength(counted);
      }),
    );
  });
});
