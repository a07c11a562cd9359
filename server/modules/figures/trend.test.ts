import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrendCustomersReply, TrendReply } from '../../../contract/http/trend.ts';
import { intervalStart } from '../../../domain/metrics/intervals.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRows } from '../../db/rows.ts';
import { trendModule } from './trend-routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
/** What the customers of the week before this one waited for their first answers, in seconds. */
const waits = [4, 9, 2, 30, 7, 61, 5, 12, 3, 8];

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [trendModule]);
  const { test } = api;
  await test.configure('queue', aQueue(), aQueue({ id: 'far' }));
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'lead', roles: ['teamLead'] }),
    aPerson({ id: 'manager', roles: ['manager'], queueIds: [] }),
  );
  const monday = intervalStart('week', test.clock.now()) + 7 * DAY + 10 * HOUR;
  test.clock.pass(monday - test.clock.now());
  for (const [n, wait] of waits.entries()) {
    const interactionId = await test.arrive('general', { customerId: `c${n % 7}` });
    test.clock.pass(wait * SECOND);
    await test.as('li', 'interaction.accept', { interactionId });
    await test.as('li', 'interaction.postMessage', { interactionId, messageId: `m${n}`, text: '您好' });
    test.clock.pass(MINUTE);
    await test.as('li', 'interaction.startWrapUp', { interactionId });
    await test.as('li', 'interaction.close', {
      interactionId,
      form: { disposition: 'resolved', summary: 's', solution: 's', solved: n < 4, anythingElseAsked: true },
    });
  }
  test.clock.pass(7 * DAY);
  await test.arrive('general', { customerId: 'c1' });
  await test.arrive('general', { customerId: 'new' });
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function ask<T>(path: string, personId = 'lead') {
  const { status, body } = await api.ask('GET', path, { token: await api.tokenOf(personId) });
  return { status, body: body as T };
}

it('the middle and the ninth tenth of a week’s first answers are those of its rows (C-029)', async () => {
  const { weeks } = (await ask<TrendReply>('/figures/trend?weeks=3')).body;
  const sorted = [...waits].sort((a, b) => a - b).map((seconds) => seconds * SECOND);
  expect(weeks.map(({ response }) => response)).toEqual([
    { n: 0 },
    { n: 10, median: sorted[4], p90: sorted[8] },
    { n: 0 },
  ]);
});

it('customers who come back are counted against everybody who came, and open to them (C-180)', async () => {
  const { weeks } = (await ask<TrendReply>('/figures/trend?weeks=2')).body;
  expect(weeks.map(({ repeatUse }) => repeatUse)).toEqual([
    { numerator: 0, denominator: 7 },
    { numerator: 1, denominator: 2 },
  ]);
  const week = weeks[1];
  const { rows } = (
    await ask<TrendCustomersReply>(`/figures/trend/customers?from=${week?.from}&to=${week?.to}`)
  ).body;
  expect(rows.map(({ customerId, returned }) => [customerId, returned])).toEqual([
    ['c1', true],
    ['new', false],
  ]);
});

it('the share answered by people is that of the last 24 hours and of each day, by queue (C-024)', async () => {
  const { answered } = (await ask<TrendReply>('/figures/trend')).body;
  expect(answered.map(({ queueId, last24h }) => [queueId, last24h])).toEqual([
    ['general', { numerator: 0, denominator: 2 }],
  ]);
  expect(answered[0]?.days.at(-1)?.rate).toEqual({ numerator: 0, denominator: 2 });
  api.test.clock.pass(-6 * DAY);
  const then = (await ask<TrendReply>('/figures/trend')).body.answered[0];
  expect(then?.days.at(-2)?.rate).toEqual({ numerator: 10, denominator: 10 });
  api.test.clock.pass(6 * DAY);
});

it('a contact and a resolution cost nothing known until an hour has a cost', async () => {
  const { weeks } = (await ask<TrendReply>('/figures/trend?weeks=2')).body;
  expect(weeks.map(({ cost }) => cost)).toEqual([{}, {}]);
});

it('a contact costs its time in hand, and a resolution that of all contacts over what stayed solved (C-285)', async () => {
  const words = {
    reason: '预算',
    owner: '顾涛',
    ground: '手册 4',
    by: 'manager',
    at: 0,
    state: 'approved' as const,
  };
  const version = { ...words, version: 1, values: [60], effectiveFrom: '2020-01-01' };
  await api.test.configure('parameter', { id: 'P-COST', versions: [version] });
  const { weeks } = (await ask<TrendReply>('/figures/trend?weeks=2')).body;
  const legs = await readRows(api.test.db, 'leg', 'ended_at is not null');
  const inHand = legs.reduce((sum, { answeredAt = 0, endedAt = 0 }) => sum + endedAt - answeredAt, 0);
  // At one yuan a minute; of four solved ones three customers came back about the same.
  expect(weeks[0]?.cost.contact).toBeCloseTo(inHand / MINUTE / 10, 9);
  expect(weeks[0]?.cost.resolution).toBeCloseTo(inHand / MINUTE, 9);
  expect(inHand).toBeGreaterThanOrEqual(10 * MINUTE);
});

it('are told to leads of their queues, and to managers of all', async () => {
  expect((await ask('/figures/trend?queueId=far')).status).toBe(403);
  const all = (await ask<TrendReply>('/figures/trend', 'manager')).body;
  expect(all.answered.map(({ queueId }) => queueId)).toEqual(['far', 'general']);
  expect((await ask('/figures/trend', 'li')).status).toBe(403);
});
