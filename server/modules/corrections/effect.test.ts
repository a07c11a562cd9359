import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CorrectionEffect } from '../../../contract/http/corrections.ts';
import { DAY, HOUR } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { differencesFromJournal } from '../../centre/rebuild.ts';
import { readRow } from '../../db/rows.ts';
import { measureCorrections } from '../../jobs/measure-corrections.ts';
import { correctionsModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [correctionsModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure(
    'person',
    aPerson({ capacity: 100 }),
    aPerson({ id: 'chen' }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
    aPerson({ id: 'qin', roles: ['approver'], queueIds: [] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const form = { disposition: 'resolved', summary: 's', solution: 's', solved: true, anythingElseAsked: true };

/** So many customers are served and say how it was. */
async function rated(stars: number, count: number): Promise<void> {
  const { test } = api;
  for (let i = 0; i < count; i += 1) {
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    await test.as('li', 'interaction.close', { interactionId, form });
    const row = await readRow(test.db, 'interaction', interactionId);
    const customer = { kind: 'customer', id: row?.customerId ?? '' } as const;
    const args = { interactionId, stars, text: '' };
    await test.centre.mutate({ name: 'centre.answerSurvey', args }, customer);
  }
}

const effect = async (personId: string) => {
  const { status, body } = await api.ask('GET', '/corrections/a/effect', {
    token: await api.tokenOf(personId),
  });
  return { status, body: body as CorrectionEffect };
};

it('the figure before a change and since it is counted live for whoever has the request, and kept as judged (C-174)', async () => {
  const { test } = api;
  await rated(2, 4);
  test.clock.pass(HOUR);
  const content = {
    title: '退款进度主动告知',
    ownerId: 'zhao',
    dueAt: test.clock.now() + DAY,
    queueId: 'general',
    metric: 'csat',
    target: { numerator: 800, denominator: 1_000 },
    finding: { of: 'theme', id: 'process' },
    why: '用户看不到进度',
  };
  await test.as('gu', 'correction.make', { correctionId: 'a', content });
  expect((await effect('gu')).body).toMatchObject({ before: { numerator: 0, denominator: 4 }, behind: 0 });
  expect((await effect('gu')).body.after).toBeUndefined();
  // As long as it is only asked for it is nothing to whom it does not concern.
  expect((await effect('chen')).status).toBe(404);
  await test.as('qin', 'correction.decide', { correctionId: 'a', approved: true, reason: '' });
  expect((await effect('chen')).status).toBe(200);

  await test.as('zhao', 'strategy.propose', { basedOn: 0, draft: { text: '先告知进度', reason: '调研' } });
  await test.as('gu', 'strategy.decide', { version: 1, approved: true, reason: '' });
  const change = { of: 'strategy', id: 'improvement', version: 1 };
  await test.as('zhao', 'correction.link', { correctionId: 'a', change });
  await test.as('zhao', 'correction.done', { correctionId: 'a', note: '已改' });
  await rated(5, 3);
  test.clock.pass(HOUR);
  expect((await effect('gu')).body).toMatchObject({
    before: { numerator: 0, denominator: 4 },
    after: { numerator: 3, denominator: 3 },
  });

  test.clock.pass(30 * DAY);
  const judged = { correctionId: 'a', judgement: 'worked', text: '投诉进度的用户少了' };
  await test.as('gu', 'correction.judge', judged);
  // What was judged is still measured by the centre, once, and stays judged.
  expect(await measureCorrections(test.centre)).toBe(1);
  expect(await measureCorrections(test.centre)).toBe(0);
  expect(await readRow(test.db, 'correction', 'a')).toMatchObject({
    state: 'judged',
    changes: [change],
    baseline: { numerator: 0, denominator: 4 },
    rounds: [{ effect: { numerator: 3, denominator: 3 }, verdict: 'notMeasurable' }],
  });
  expect(await differencesFromJournal(test.db)).toEqual([]);
}, 60_000);
