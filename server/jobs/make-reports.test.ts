import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FiguresReply } from '../../contract/http/figures.ts';
import { Refusal } from '../../domain/refusal.ts';
import { daysOf, windowOfDays } from '../../domain/report/report.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { readRow, readRows } from '../db/rows.ts';
import { figuresModule } from '../modules/figures/routes.ts';
import { makeReports } from './make-reports.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [figuresModule]);
  await api.test.configure('queue', aQueue(), aQueue({ id: 'far' }));
  await api.test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'other', roles: ['teamLead'], queueIds: ['far'] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const report = { period: 'yesterday', interval: 'whole', by: 'queue', figure: 'offered', compare: true };
const content = { name: '昨日', report, variant: 'B', shared: true, schedule: { every: 'day', minute: 480 } };
const keep = (personId: string, over: object = {}, reportId = 'daily') =>
  api.test.as(personId, 'report.keep', { reportId, content: { ...content, ...over } });
const madeOf = (keptId: string) => readRows(api.test.db, 'madereport', `doc->>'keptId' = $1`, [keptId]);

describe('a report with a schedule', () => {
  it('is made once when it is due, with what the server answers whoever asks', async () => {
    const { test } = api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    await keep('zhao');
    expect(await makeReports(test.centre)).toBe(0);
    test.clock.pass(DAY);
    expect(await makeReports(test.centre)).toBe(1);
    expect(await makeReports(test.centre)).toBe(0);
    const [made] = await madeOf('daily');
    const now = test.clock.now();
    const window = windowOfDays(daysOf('yesterday', now));
    const url = `/figures?${new URLSearchParams({ from: `${window.from}`, to: `${window.to}`, interval: 'whole', by: 'queue' })}`;
    const answer = await api.ask('GET', url, { token: await api.tokenOf('zhao') });
    const asked = answer.body as FiguresReply;
    expect(made).toMatchObject({ now: { totals: asked.totals }, before: { totals: [] } });
    expect(asked.totals[0]?.figures.offered).toEqual({ numerator: 1 });
  });

  it('gives a receipt when its owner opens it, and to nobody else', async () => {
    const [made] = await madeOf('daily');
    const read = (personId: string) => api.test.as(personId, 'report.read', { madeId: made?.id });
    await expect(read('other')).rejects.toThrow(Refusal);
    await read('zhao');
    expect((await madeOf('daily'))[0]?.readAt).toBeGreaterThanOrEqual(api.test.clock.now());
  });

  it('says why it could not be made', async () => {
    await keep('zhao', { report: { ...report, queueId: 'far' } }, 'lost');
    await keep('zhao', { report: { ...report, period: 'last28Days', interval: 'halfHour' } }, 'fine');
    api.test.clock.pass(DAY);
    await makeReports(api.test.centre);
    expect((await madeOf('lost'))[0]).toMatchObject({ failure: 'noQueues' });
    expect((await madeOf('fine'))[0]?.failure).toBeUndefined();
  });

  it('is changed and let go of by its owner alone', async () => {
    await expect(keep('other')).rejects.toThrow(Refusal);
    await expect(keep('li', {}, 'mine')).rejects.toThrow(Refusal);
    await expect(api.test.as('other', 'report.drop', { reportId: 'daily' })).rejects.toThrow(Refusal);
    await api.test.as('zhao', 'report.drop', { reportId: 'daily' });
    expect(await readRow(api.test.db, 'keptreport', 'daily')).toBeUndefined();
    expect(await madeOf('daily')).not.toHaveLength(0);
  });
});
