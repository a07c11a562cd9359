import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentFiguresSchema } from '../../contract/http/sent-figures.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isUntoldFailure, type MadeReport } from '../../domain/report/kept-report.ts';
import { daysOf, windowOfDays } from '../../domain/report/report.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { readRow, readRows } from '../db/rows.ts';
import { figuresModule } from '../modules/figures/routes.ts';
import { makeReports } from './make-reports.ts';

const noError = (error: unknown): never => {
  throw error;
};
const run = () => makeReports(api.test.centre, noError);

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
    expect(await run()).toBe(0);
    test.clock.pass(DAY);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const [made] = await madeOf('daily');
    const now = test.clock.now();
    const window = windowOfDays(daysOf('yesterday', now));
    const url = `/figures?${new URLSearchParams({ from: `${window.from}`, to: `${window.to}`, interval: 'whole', by: 'queue' })}`;
    const answer = await api.ask('GET', url, { token: await api.tokenOf('zhao') });
    const asked = sentFiguresSchema.parse(answer.body);
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
    await run();
    expect((await madeOf('lost'))[0]).toMatchObject({ failure: 'noQueues' });
    expect((await madeOf('fine'))[0]?.failure).toBeUndefined();
  });

  it('is told to its owner when it failed, is never tried again by itself, and is when they ask', async () => {
    const { test } = api;
    const one = async () => (await madeOf('lost'))[0];
    const failedId = (await one())?.id;
    const again = (personId: string) => test.as(personId, 'report.again', { madeId: failedId ?? '' });
    expect(isUntoldFailure((await one()) as MadeReport)).toBe(true);
    expect(await run()).toBe(0);
    await expect(again('other')).rejects.toThrow(Refusal);
    // Nothing has changed: it fails once more, and says so once more.
    await again('zhao');
    expect(await run()).toBe(1);
    expect(await one()).toMatchObject({ failure: 'noQueues' });
    expect(await run()).toBe(0);
    // The queue is theirs again.
    await test.configure(
      'person',
      aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['general', 'far'] }),
    );
    await again('zhao');
    await again('zhao');
    expect(await run()).toBe(1);
    expect(await one()).toMatchObject({ id: failedId, now: { totals: expect.anything() } });
    expect((await one())?.failure).toBeUndefined();
    await expect(again('zhao')).rejects.toThrow(Refusal);
  });

  it('says that the centre failed at it, to its owner and to the log', async () => {
    const { test } = api;
    await keep('zhao', {}, 'unlucky');
    test.clock.pass(DAY);
    const errors: unknown[] = [];
    await test.db.exec('alter table figure_state rename to figure_state_away');
    await makeReports(test.centre, (error) => errors.push(error));
    await test.db.exec('alter table figure_state_away rename to figure_state');
    expect((await madeOf('unlucky'))[0]).toMatchObject({ failure: 'broken' });
    expect(errors).not.toHaveLength(0);
    expect(await run()).toBe(0);
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
