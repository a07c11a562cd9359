import { expect, it } from 'vitest';
import { isReviewDue } from '../../domain/knowledge/article.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

it('is due ninety days after an editor published it or looked at it, and not before', () => {
  let now = Date.parse('2026-01-01T09:00+08:00');
  const central = new Central(() => now);
  for (const id of ['tang', 'bai'])
    central.configure('person', aPerson({ id, roles: ['agent', 'knowledgeEditor'] }));
  const as = (id: string, name: string, args: object) => central.mutate(name, args, { kind: 'person', id });
  const content = { title: 'Returns', body: 'Seven days.', language: 'en', kind: 'process', topics: [] };
  const id = 'returns:1';
  const isDue = (at: number) => {
    const article = central.rows.get('article', id);
    return article !== undefined && isReviewDue(article, at);
  };

  const written = {
    articleId: 'returns',
    version: 1,
    content: { ...content, ownerId: 'tang' },
    basedOn: null,
  };
  as('tang', 'knowledge.write', written);
  as('tang', 'knowledge.submit', { id });
  expect(isDue(now + 400 * DAY)).toBe(false);
  as('bai', 'knowledge.approve', { id });
  expect([isDue(now + 90 * DAY - 1), isDue(now + 90 * DAY)]).toEqual([false, true]);

  now += 90 * DAY;
  as('bai', 'knowledge.confirm', { id });
  expect([isDue(now), isDue(now + 90 * DAY - 1), isDue(now + 90 * DAY)]).toEqual([false, false, true]);
});
