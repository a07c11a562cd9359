import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BacklogReply, FigureRowsReply } from '../../../contract/http/figures.ts';
import { sentFiguresSchema } from '../../../contract/http/sent-figures.ts';
import { HALF_HOUR, halfHourOf } from '../../../domain/metrics/intervals.ts';
import { DAY, MINUTE, SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { backlogDifferences } from '../../figures/read-backlog.ts';
import type { Logger } from '../../http/log.ts';
import { keepFigures } from '../../jobs/keep-figures.ts';
import { figuresModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let from: number;
let to: number;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [figuresModule]);
  const { test } = api;
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }), aQueue({ id: 'far' }));
  await test.configure(
    'person',
    aPerson({ queueIds: ['general', 'orders', 'far'] }),
    aPerson({ id: 'lead', roles: ['teamLead'], queueIds: ['general', 'orders'] }),
    aPerson({ id: 'other', roles: ['teamLead'], queueIds: ['far'] }),
  );
  from = halfHourOf(test.clock.now());
  for (const [queueId, wait] of [
    ['general', 10],
    ['general', 30],
    ['orders', 20],
    ['far', 5],
  ] as const) {
    const interactionId = await test.arrive(queueId);
    test.clock.pass(wait * SECOND);
    await test.as('li', 'interaction.accept', { interactionId });
    test.clock.pass(31 * MINUTE);
  }
  await test.arrive('general');
  to = halfHourOf(test.clock.now()) + HALF_HOUR;
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function ask<T>(path: string, query: Record<string, string | number>, personId = 'lead') {
  const url = `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`;
  const { status, body } = await api.ask('GET', url, { token: await api.tokenOf(personId) });
  return { status, body: body as T };
}

const figures = async (query: Record<string, string | number> = {}, personId?: string) => {
  const { status, body } = await ask('/figures', { from, to, ...query }, personId);
  expect(status).toBe(200);
  return sentFiguresSchema.parse(body);
};

describe('figures of a period', () => {
  it('are sums with both their parts, counted up to this moment, of the queues that somebody leads', async () => {
    const { totals, behind, variant } = await figures();
    expect(behind.interactions).toBe(0);
    expect(variant).toBe('B');
    expect(totals[0]?.figures).toMatchObject({
      offered: { numerator: 4 },
      answered: { numerator: 3 },
      serviceLevel: { numerator: 2, denominator: 3 },
      asa: { numerator: 60 * SECOND, denominator: 3 },
      csat: { numerator: 0, denominator: 0 },
    });
    const others = await figures({}, 'other');
    expect(others.totals[0]?.figures.answered).toEqual({ numerator: 1 });
  });

  it('are cut into intervals and by queue, and the parts sum to the totals', async () => {
    const { parts, totals } = await figures({ interval: 'halfHour', by: 'queue' });
    expect(totals.map(({ key, figures: { offered } }) => [key, offered.numerator])).toEqual([
      ['general', 3],
      ['orders', 1],
    ]);
    for (const { key, figures: total } of totals) {
      const own = parts.filter((part) => part.key === key);
      expect(own.reduce((sum, part) => sum + part.figures.asa.numerator, 0)).toBe(total.asa.numerator);
      expect(own.every((part) => part.to - part.from === HALF_HOUR)).toBe(true);
    }
  });

  it('are told by agent: what nobody answered is nobody’s', async () => {
    const { totals } = await figures({ by: 'agent' });
    expect(totals.map(({ key, figures: { offered } }) => [key, offered.numerator])).toEqual([
      ['', 1],
      ['li', 3],
    ]);
    const mine = await figures({ agentId: 'li' });
    expect(mine.totals[0]?.figures.offered.numerator).toBe(3);
  });

  it('name the version of every formula', async () => {
    const { formulas } = await figures();
    expect(formulas).toContainEqual({ id: 'serviceLevel', version: 1 });
  });

  it('come from records alone: there is nothing to write them with', async () => {
    const token = await api.tokenOf('lead');
    for (const method of ['POST', 'PUT'] as const)
      for (const url of ['/figures', '/figures/rows'])
        expect((await api.ask(method, url, { token, body: { offered: 5 } })).status).toBe(404);
  });

  it('are refused for a queue of somebody else, and for a period that cannot be cut', async () => {
    expect((await ask('/figures', { from, to, queueId: 'far' })).status).toBe(403);
    expect((await ask('/figures/rows', { from, to, queueId: 'far', figure: 'asa' })).status).toBe(403);
    expect((await ask('/figures', { from: from + 1, to })).status).toBe(400);
    expect((await ask('/figures', { from: to, to: from })).status).toBe(400);
    expect((await ask('/figures', { from: to - 5_000 * DAY, to, interval: 'halfHour' })).status).toBe(400);
  });
});

describe('the backlog', () => {
  it('is what has entered and not left, at every instant, by queue and by age', async () => {
    const query = { from: from - HALF_HOUR, to, interval: 'halfHour' };
    const { points, ages } = (await ask<BacklogReply>('/figures/backlog', query)).body;
    expect(points[0]).toEqual({ at: from - HALF_HOUR, key: '', open: 0 });
    expect(points.at(-1)).toEqual({ at: to, key: '', open: 4 });
    const { parts } = await figures({ interval: 'halfHour' });
    for (const [n, { at, open }] of points.entries()) {
      const part = parts.find((one) => one.to === at);
      expect(open).toBe((points[n - 1]?.open ?? 0) + (part?.figures.offered.numerator ?? 0));
    }
    expect(ages).toEqual([
      { key: '', belowHours: 1, open: 1 },
      { key: '', belowHours: 4, open: 3 },
    ]);
    const byQueue = (await ask<BacklogReply>('/figures/backlog', { ...query, by: 'queue' })).body;
    expect(byQueue.points.filter(({ at }) => at === to).map(({ key, open }) => [key, open])).toEqual([
      ['general', 3],
      ['orders', 1],
    ]);
    expect((await ask('/figures/backlog', { ...query, queueId: 'far' })).status).toBe(403);
  });

  it('comes to what is open by the rows themselves, and a difference is found and put right', async () => {
    const { db, clock } = api.test;
    expect(await backlogDifferences(db, clock.now())).toEqual([]);
    await db.query(`update roll_up set "left" = "left" + 1 where grain = 'day' and queue_id = 'orders'`);
    expect(await backlogDifferences(db, clock.now())).toEqual(['orders']);
    const said: unknown[] = [];
    const log = { error: (about: unknown) => said.push(about) } as unknown as Logger;
    const before = await db.query('select * from roll_up order by grain, agent_id, at, queue_id');
    const check = keepFigures({ db, clock, log });
    await check();
    await check();
    expect(said).toEqual([{ queues: ['orders'] }]);
    expect(await backlogDifferences(db, clock.now())).toEqual([]);
    const after = await db.query('select * from roll_up order by grain, agent_id, at, queue_id');
    expect(after).toHaveLength(before.length);
  });
});

describe('the rows behind a figure', () => {
  it('sum to it, page by page', async () => {
    const { totals } = await figures();
    const query = { from, to, figure: 'serviceLevel', limit: 2 };
    const first = (await ask<FigureRowsReply>('/figures/rows', query)).body;
    const second = (await ask<FigureRowsReply>('/figures/rows', { ...query, after: first.next ?? '' })).body;
    const rows = [...first.rows, ...second.rows];
    expect(second.next).toBeUndefined();
    expect(rows).toHaveLength(first.total);
    const { serviceLevel } = totals[0]?.figures ?? {};
    expect(first.figure).toEqual(serviceLevel);
    expect({
      numerator: rows.reduce((sum, row) => sum + row.numerator, 0),
      denominator: rows.reduce((sum, row) => sum + (row.denominator ?? 0), 0),
    }).toEqual(serviceLevel);
    expect(rows[0]).toMatchObject({ of: 'leg', customerName: '王芳', agentId: 'li', queueId: 'general' });
  });

  it('are as many as a count says', async () => {
    const { body } = await ask<FigureRowsReply>('/figures/rows', { from, to, figure: 'offered' });
    expect(body.figure).toEqual({ numerator: 4 });
    expect([body.rows.length, body.total]).toEqual([4, 4]);
  });
});
