import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureRowsReply } from '../../../contract/http/figures.ts';
import type { RecordScores } from '../../../contract/http/record-scores.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { DAY, HOUR, MINUTE } from '../../../domain/time.ts';
import { anInteraction, aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { recordScoresModule } from './record-routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let from: number;
let to: number;

const customers: Customer[] = [
  { id: 'known', name: '王芳', phone: '13800138000', language: 'zh-CN' },
  { id: 'unknown', name: '刘洋', language: 'zh-CN' },
  { id: 'merged', name: '刘洋', language: 'zh-CN', mergedInto: 'known' },
];
const whole: Partial<Interaction> = {
  state: 'closed',
  customerId: 'known',
  customerName: '王芳',
  kind: 'inquiry',
  summary: '问物流',
  disposition: 'resolved',
  solved: true,
  solution: '已告知单号',
};

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [recordScoresModule]);
  const { test } = api;
  await test.configure('queue', aQueue(), aQueue({ id: 'far' }));
  await test.configure(
    'person',
    aPerson({ id: 'li' }),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'lead', roles: ['teamLead'] }),
    aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
  );
  await test.configure('customer', ...customers);
  const at = test.clock.now();
  [from, to] = [at - HOUR, at + HOUR];
  const ended = { wrapUpAt: at, closedAt: at, arrivedAt: at - 1 };
  const record = (id: string, ownerId: string, over: Partial<Interaction> = {}) =>
    test.configure('interaction', anInteraction({ ...whole, ...ended, id, ownerId, ...over }));
  await record('whole', 'li');
  await record('no-contact', 'li', { customerId: 'unknown', kind: undefined });
  await record('by-other-file', 'wang', { customerId: 'merged' });
  await record('unfinished', 'wang', {
    state: 'wrapUp',
    closedAt: undefined,
    summary: undefined,
    disposition: undefined,
    solved: undefined,
    solution: undefined,
  });
  await record('elsewhere', 'wang', { queueId: 'far', summary: '' });
  await record('earlier', 'li', { wrapUpAt: from - 1, closedAt: from - 1, summary: '' });
  await record('brought-in', 'li', { source: 'import', summary: '' });
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const ask = async <T>(path: string, personId = 'lead', query: object = {}) => {
  const asked = Object.entries({ from, to, ...query }).map(([name, value]) => [name, String(value)]);
  const url = `${path}?${new URLSearchParams(asked)}`;
  const { status, body } = await api.ask('GET', url, { token: await api.tokenOf(personId) });
  return { status, body: body as T };
};
const scores = async (personId?: string) => (await ask<RecordScores>('/figures/records', personId)).body;

describe('how complete records are', () => {
  it('of a period are scored by agent and together, and open to what is missing in which (C-063)', async () => {
    expect((await scores()).agents).toEqual([
      {
        agentId: 'li',
        score: { numerator: 12, denominator: 14 },
        records: 2,
        whole: 1,
        mostMissing: 'contact',
      },
      { agentId: 'wang', score: { numerator: 7, denominator: 7 }, records: 1, whole: 1 },
    ]);
    api.test.clock.pass(10 * MINUTE);
    const { team, agents } = await scores();
    expect(agents[1]).toMatchObject({
      agentId: 'wang',
      score: { numerator: 10, denominator: 13 },
      records: 2,
    });
    expect(team).toEqual({
      score: { numerator: 22, denominator: 27 },
      records: 4,
      whole: 2,
      mostMissing: 'contact',
    });
    const { body } = await ask<FigureRowsReply>('/figures/records/rows', 'lead', { agentId: 'wang' });
    expect(body).toMatchObject({ total: 2, figure: { numerator: 10, denominator: 13 } });
    expect(body.rows.map(({ id, gaps }) => [id, gaps])).toEqual([
      ['unfinished', ['summary', 'disposition', 'solved']],
      ['by-other-file', []],
    ]);
    const parts = body.rows.map(({ numerator, denominator = 0 }) => [numerator, denominator]);
    expect(parts).toEqual([
      [3, 6],
      [7, 7],
    ]);
  });

  it('are told page by page, those with gaps first', async () => {
    const page = async (after: number) =>
      (await ask<FigureRowsReply>('/figures/records/rows', 'lead', { limit: 3, after })).body;
    const [first, second] = [await page(0), await page(3)];
    expect(first.next).toBe('3');
    expect(second.next).toBeUndefined();
    expect([...first.rows, ...second.rows].map(({ id }) => id).sort()).toEqual([
      'by-other-file',
      'no-contact',
      'unfinished',
      'whole',
    ]);
  });

  it('are told to whoever leads the queues, and to managers of all', async () => {
    expect((await scores('gu')).team.records).toBe(5);
    expect((await ask('/figures/records', 'li')).status).toBe(403);
    expect((await ask('/figures/records/rows', 'li')).status).toBe(403);
    expect((await ask('/figures/records', 'lead', { from: to - 32 * DAY })).status).toBe(400);
  });
});
