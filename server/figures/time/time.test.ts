import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureRowsReply, FiguresReply } from '../../../contract/http/figures.ts';
import { sentFiguresSchema } from '../../../contract/http/sent-figures.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import { HALF_HOUR } from '../../../domain/metrics/intervals.ts';
import type { AgentState } from '../../../domain/person/person.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../domain/time.ts';
import { anyVisits, journalsOf } from '../../../testing/any-ledger.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRows } from '../../db/rows.ts';
import { figuresModule } from '../../modules/figures/routes.ts';
import { answerFigures } from '../answer-figures.ts';
import { foldDue } from '../fold.ts';
import { readTimeRows } from './read-time.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [figuresModule]);
  await api.test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await api.test.configure(
    'person',
    aPerson({ queueIds: ['general', 'orders'], state: 'offline' }),
    aPerson({ id: 'wang', queueIds: ['orders'], state: 'offline' }),
    aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general', 'orders'] }),
    aPerson({ id: 'sun', roles: ['teamLead'], queueIds: ['orders'] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function ask<T>(path: string, query: Record<string, string | number>, personId = 'zhao'): Promise<T> {
  const url = `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`;
  const { status, body } = await api.ask('GET', url, { token: await api.tokenOf(personId) });
  expect(status).toBe(200);
  return body as T;
}

const figures = async (query: Record<string, string | number>) =>
  sentFiguresSchema.parse(await ask('/figures', query));

describe('occupancy of a period', () => {
  it('is busy time of time there by half hour, of the people of the queues that somebody leads', async () => {
    const { test } = api;
    const from = test.clock.now();
    const say = (personId: string, state: AgentState) => test.as(personId, 'person.setState', { state });
    await say('li', 'available');
    await say('wang', 'available');
    test.clock.pass(10 * MINUTE);
    const interactionId = await test.arrive();
    test.clock.pass(SECOND);
    await test.as('li', 'interaction.accept', { interactionId });
    test.clock.pass(35 * MINUTE);
    await test.as('li', 'interaction.startWrapUp', { interactionId });
    test.clock.pass(5 * MINUTE);
    const form = {
      disposition: 'resolved',
      summary: '问',
      solution: '答',
      solved: true,
      anythingElseAsked: true,
    };
    await test.as('li', 'interaction.close', { interactionId, form });
    test.clock.pass(10 * MINUTE - SECOND);
    await say('wang', 'offline');
    test.clock.pass(HOUR);

    const period = { from, to: from + 2 * HOUR };
    const whole = await figures({ ...period, interval: 'halfHour' });
    const rates = whole.parts.map(({ occupancy }) => [occupancy?.numerator, occupancy?.denominator]);
    expect(rates).toEqual([
      [20 * MINUTE - SECOND, 60 * MINUTE],
      [20 * MINUTE + SECOND, 60 * MINUTE],
      [0, HALF_HOUR],
      [0, HALF_HOUR],
    ]);
    expect(whole.totals[0]?.occupancy).toEqual({ numerator: 40 * MINUTE, denominator: 3 * HOUR });

    const byQueue = await figures({ ...period, by: 'queue' });
    const keyed = ({ totals }: FiguresReply) =>
      Object.fromEntries(totals.map(({ key, occupancy }) => [key, occupancy?.denominator]));
    expect(keyed(byQueue)).toEqual({ general: 2 * HOUR, orders: 3 * HOUR });
    expect(keyed(await figures({ ...period, by: 'agent' }))).toMatchObject({
      li: 2 * HOUR,
      wang: HOUR,
    });
    expect(keyed(await figures({ ...period, agentId: 'wang' }))).toEqual({ '': HOUR });
    expect(keyed(await figures({ ...period, by: 'channel' }))).toEqual({ chat: undefined });
  });

  it('opens to the rows it is made of, page by page', async () => {
    const to = Math.ceil(api.test.clock.now() / HALF_HOUR) * HALF_HOUR;
    const query = { from: to - 4 * HOUR, to, figure: 'occupancy', limit: 3 };
    const pages: FigureRowsReply[] = [];
    for (let after = ''; pages.length === 0 || pages.at(-1)?.next; after = pages.at(-1)?.next ?? '')
      pages.push(await ask<FigureRowsReply>('/figures/rows', { ...query, ...(after && { after }) }));
    const rows = pages.flatMap((page) => page.rows);
    expect(rows).toHaveLength(pages[0]?.total ?? 0);
    expect(pages[0]?.figure).toEqual({
      numerator: rows.reduce((sum, row) => sum + row.numerator, 0),
      denominator: rows.reduce((sum, row) => sum + (row.denominator ?? 0), 0),
    });
    expect(new Set(rows.map(({ agentId }) => agentId))).toEqual(new Set(['li', 'wang']));
  });

  it('goes on while nobody does anything', async () => {
    const to = Math.ceil(api.test.clock.now() / HALF_HOUR) * HALF_HOUR + DAY;
    const period = { from: to - 2 * DAY, to, agentId: 'li' };
    const there = async () => (await figures(period)).totals[0]?.occupancy?.denominator ?? 0;
    const before = await there();
    api.test.clock.pass(3 * HOUR);
    expect((await there()) - before).toBe(3 * HOUR);
  });
});

/** Somebody's days as their own journal has them. */
const declaredIn = (personId: string, said: readonly { at: number; state: AgentState }[]): JournalEvent[] =>
  said.map(({ at, state }, n) => ({
    id: `${personId}:${n}`,
    stream: { kind: 'person', id: personId },
    type: 'person.stateChanged',
    at,
    actor: { kind: 'person', id: personId },
    data: { state },
  }));

const START = Date.UTC(2026, 9, 9, 16);
const states: AgentState[] = ['available', 'busy', 'wrapUp', 'notReady', 'draining', 'offline'];
let ledgers = 0;

/** Second by second, from the rows and the journal themselves. */
async function byHand(
  agentId: string,
  from: number,
  to: number,
): Promise<{ numerator: number; denominator: number }> {
  const { db } = api.test;
  const legs = await readRows(db, 'leg', `agent_id = $1`, [agentId]);
  const said = await db.query<{ at: number; state: AgentState }>(
    `select at, data->>'state' as state from journal where stream_kind = 'person' and stream_id = $1 order by n`,
    [agentId],
  );
  const borders = [
    ...new Set([
      from,
      to,
      ...said.map(({ at }) => at),
      ...legs.flatMap((leg) => [leg.answeredAt ?? from, leg.endedAt ?? to]),
    ]),
  ]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  let [busy, there] = [0, 0];
  for (const [n, at] of borders.entries()) {
    const length = (borders[n + 1] ?? at) - at;
    const state = said.findLast((one) => one.at <= at)?.state ?? 'offline';
    const inHand = legs.some((leg) => (leg.answeredAt ?? Infinity) <= at && (leg.endedAt ?? Infinity) > at);
    const isBusy = inHand && state !== 'offline';
    if (isBusy) busy += length;
    if (isBusy || state === 'available') there += length;
  }
  return { numerator: busy, denominator: there };
}

describe('the time of people', () => {
  it('is what a count by hand comes to, whatever comes late, twice or out of order', {
    timeout: 180_000,
  }, async () => {
    const { db, centre, clock } = api.test;
    const anySaid = fc
      .uniqueArray(fc.record({ at: fc.nat(3 * DAY), state: fc.constantFrom(...states) }), {
        selector: ({ at }) => at,
        maxLength: 12,
      })
      .map((list) => list.map(({ at, state }) => ({ at: START + at, state })).sort((a, b) => a.at - b.at));
    await fc.assert(
      fc.asyncProperty(
        anyVisits,
        fc.tuple(anySaid, anySaid, anySaid),
        fc.nat(5),
        async (visits, said, turn) => {
          const name = `t${++ledgers}`;
          const queueIds = [`${name}-q0`, `${name}-q1`];
          await api.test.configure('queue', ...queueIds.map((id) => aQueue({ id, promises: [] })));
          const ids = said.map((_, n) => `${name}-a${n}`);
          await api.test.configure('person', ...ids.map((id) => aPerson({ id, queueIds, state: 'offline' })));
          const pieces = [
            ...journalsOf(visits, name, START),
            ...said.map((one, n) => declaredIn(ids[n] ?? '', one)),
          ];
          // Whole journals in any order, some of them twice, and counted in between.
          for (const [n, piece] of [...pieces.slice(turn), ...pieces.slice(0, turn)].entries()) {
            if (piece.length > 0) await centre.appendHistory(piece);
            if (n % 4 === 0) await foldDue(db, clock.now());
            if (n % 5 === 0) await centre.appendHistory(piece.slice(0, 1));
          }
          const selection = { from: START, to: START + 4 * DAY, queueIds };
          for (const interval of ['halfHour', 'day', 'whole'] as const) {
            const { parts } = await answerFigures(
              db,
              selection,
              { interval, by: 'agent', variant: 'B' },
              clock.now(),
            );
            for (const { from, to, key, occupancy } of parts.filter((part) => ids.includes(part.key)))
              expect(occupancy ?? { numerator: 0, denominator: 0 }, `${key} ${interval} ${from}`).toEqual(
                await byHand(key, from, to),
              );
          }
          for (const agentId of ids) {
            const { figure, rows } = await readTimeRows(db, { ...selection, agentId }, { limit: 500 });
            expect(figure).toEqual(await byHand(agentId, selection.from, selection.to));
            expect(rows.reduce((sum, row) => sum + row.numerator, 0)).toBe(figure.numerator);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is written only where it comes to something else when it is summed anew', async () => {
    const { db, clock } = api.test;
    const cells = () =>
      db.query<{ grain: string; at: number; writtenBy: string }>(
        `select grain, at, xmin::text as "writtenBy" from figure_time where agent_id = 'li'`,
      );
    await foldDue(db, clock.now());
    const before = new Set((await cells()).map((cell) => JSON.stringify(cell)));
    expect(before.size).toBeGreaterThan(8);
    clock.pass(SECOND);
    await db.query(`insert into figure_time_due (agent_id, at) values ('li', 0)`);
    await foldDue(db, clock.now());
    const written = (await cells()).filter((cell) => !before.has(JSON.stringify(cell)));
    expect(written.map(({ grain }) => grain).sort()).toEqual(['day', 'halfHour', 'hour']);
  });

  it('is not what somebody has in hand after they have signed off', async () => {
    const { test } = api;
    await test.as('wang', 'person.setState', { state: 'available' });
    const interactionId = await test.arrive('orders');
    test.clock.pass(SECOND);
    await test.as('wang', 'interaction.accept', { interactionId });
    const from = Math.floor(test.clock.now() / HALF_HOUR) * HALF_HOUR;
    test.clock.pass(20 * SECOND);
    await test.as('wang', 'person.setState', { state: 'offline' });
    test.clock.pass(12 * HOUR);
    const { totals } = await figures({ from, to: from + 8 * HOUR, agentId: 'wang' });
    expect(totals[0]?.occupancy).toEqual({ numerator: 20 * SECOND, denominator: 21 * SECOND });
  });
});
