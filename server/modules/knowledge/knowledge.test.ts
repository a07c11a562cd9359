import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { knowledgeModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [knowledgeModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson());
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

it('counts each interaction once an article, with the strongest use made of it (C-228)', async () => {
  const article = {
    id: 'refund:1',
    articleId: 'refund',
    version: 1,
    title: '退款多久到账',
    body: '三天',
    language: 'zh-CN' as const,
    kind: 'question' as const,
    topics: [],
    ownerId: 'li',
    state: 'published' as const,
    authorIds: ['li'],
    revision: 'r',
    updatedAt: 0,
  };
  await api.test.configure('article', article);
  const serve = async (...deeds: [name: string, args: object][]) => {
    const interactionId = await api.test.arrive();
    await api.test.as('li', 'interaction.accept', { interactionId });
    for (const [name, args] of deeds) await api.test.as('li', name, { interactionId, ...args });
  };
  const one = { id: 'refund:1' };
  await serve(['knowledge.use', { ...one, how: 'read' }], ['knowledge.use', { ...one, how: 'inserted' }]);
  await serve(['knowledge.use', { ...one, how: 'read' }]);
  await serve(['knowledge.use', { ...one, how: 'used' }], ['knowledge.judge', { ...one, helped: true }]);
  await serve(['knowledge.judge', { ...one, helped: false }]);
  const token = await api.tokenOf('li');
  const { status, body } = await api.ask('GET', '/knowledge/articles/refund/uses', { token });
  expect([status, body]).toEqual([200, { read: 4, used: 3, helped: 1, didNotHelp: 1 }]);
  const none = await api.ask('GET', '/knowledge/articles/other/uses', { token });
  expect(none.body).toEqual({ read: 0, used: 0, helped: 0, didNotHelp: 0 });
});
