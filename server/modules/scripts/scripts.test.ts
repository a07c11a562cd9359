import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aQueue, aScript } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { scriptsModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [scriptsModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('script', aScript());
  await api.test.configure('person', aPerson(), aPerson({ id: 'ed', roles: ['knowledgeEditor'] }));
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

it('counts by version what people sent, and what of it word for word', async () => {
  const interactionId = await api.test.arrive();
  await api.test.as('li', 'interaction.accept', { interactionId });
  const sent: [version: number, edited: boolean][] = [
    [1, false],
    [1, true],
    [1, false],
    [2, true],
  ];
  for (const [n, [version, edited]] of sent.entries()) {
    const changed = edited && { changed: { signs: 1, of: 4 } };
    const script = { scriptId: 'greet-zh', version, moment: 'greeting', edited, ...changed };
    await api.test.as('li', 'interaction.postMessage', {
      interactionId,
      messageId: `m${n}`,
      text: '您好',
      script,
    });
  }
  await api.test.as('li', 'interaction.postMessage', { interactionId, messageId: 'free', text: '您好' });
  const { status, body } = await api.ask('GET', '/scripts/uses', { token: await api.tokenOf('ed') });
  expect([status, body]).toEqual([
    200,
    {
      uses: [
        { scriptId: 'greet-zh', version: 1, sent: 3, unedited: 2, changed: 1, signs: 8 },
        { scriptId: 'greet-zh', version: 2, sent: 1, unedited: 0, changed: 1, signs: 4 },
      ],
      advice: [],
    },
  ]);
});

it('counts in how many closed conversations advice was offered and said (C-038)', async () => {
  const form = {
    disposition: 'resolved',
    summary: '问',
    solution: '答',
    solved: true,
    anythingElseAsked: true,
  };
  for (const advice of [{ used: ['tip'], notUsed: ['other'] }, { used: [], notUsed: ['tip'] }, undefined]) {
    const interactionId = await api.test.arrive();
    await api.test.as('li', 'interaction.accept', { interactionId });
    await api.test.as('li', 'interaction.close', { interactionId, form: { ...form, advice } });
  }
  const { body } = await api.ask('GET', '/scripts/uses', { token: await api.tokenOf('ed') });
  expect(body).toMatchObject({
    advice: [
      { scriptId: 'other', offered: 1, used: 0 },
      { scriptId: 'tip', offered: 2, used: 1 },
    ],
  });
});
