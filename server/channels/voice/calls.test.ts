import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WaitingCalls } from '../../../contract/http/calls.ts';
import { estimateReport } from '../../../domain/routing/announcements.ts';
import { SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRow } from '../../db/rows.ts';
import { watchCallers } from '../../jobs/watch-callers.ts';
import { callsModule } from './call-routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [callsModule]);
  const complaints = aQueue({ id: 'complaints', complaints: true, addresses: ['4008001234'] });
  await api.test.configure('queue', aQueue(), complaints);
  await api.test.configure('person', aPerson(), aPerson({ id: 'exchange', roles: ['admin'], queueIds: [] }));
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const tell = async (url: string, body: object = {}) =>
  api.ask('POST', url, { token: await api.tokenOf('exchange'), body });
const call = { callId: 'c-1', queueId: 'general', number: '13800138000', recordingNotice: true };

it('a call comes into its queue once, to be taken like any other', async () => {
  expect((await tell('/calls', call)).status).toBe(200);
  expect((await tell('/calls', { ...call, name: 'Somebody else' })).status).toBe(200);
  const row = await readRow(api.test.db, 'interaction', 'c-1');
  expect(row).toMatchObject({ channel: 'voice', source: 'live', state: 'queued' });
  expect(row?.customerName).not.toContain('1380013');
  await api.test.as('li', 'interaction.accept', { interactionId: 'c-1' });
  // Whoever is talked with and hangs up is left to the agent to end.
  await tell('/calls/c-1/hung-up');
  expect(await readRow(api.test.db, 'interaction', 'c-1')).toMatchObject({ state: 'connected' });
});

it('whoever hangs up while they wait is gone', async () => {
  await tell('/calls', { ...call, callId: 'c-2' });
  expect((await tell('/calls/c-2/hung-up')).status).toBe(200);
  expect(await readRow(api.test.db, 'interaction', 'c-2')).toMatchObject({ state: 'abandoned' });
});

it('to the number for complaints is one from the first moment, and to a number of nobody none (C-010)', async () => {
  const { queueId: _, ...dialling } = call;
  expect((await tell('/calls', { ...dialling, callId: 'c-4', dialled: '400-800 1234' })).status).toBe(200);
  const row = await readRow(api.test.db, 'interaction', 'c-4');
  expect(row).toMatchObject({ kind: 'complaint', queueId: 'complaints', complaintAt: row?.arrivedAt });
  expect((await tell('/calls', { ...dialling, callId: 'c-5', dialled: '4001' })).status).toBe(422);
  expect((await tell('/calls', { ...dialling, callId: 'c-6' })).status).toBe(400);
});

it('is refused for a queue or a call that is not there', async () => {
  expect((await tell('/calls', { ...call, callId: 'c-3', queueId: 'none' })).status).toBe(422);
  expect((await tell('/calls/none/hung-up')).status).toBe(422);
});

describe('whoever waits at the telephone', () => {
  const hear = async (callId: string) => {
    const { body } = await api.ask('GET', '/calls/waiting', { token: await api.tokenOf('exchange') });
    const { announceEveryMs, calls } = body as WaitingCalls;
    return { announceEveryMs, call: calls.find((one) => one.callId === callId) };
  };
  const rowOf = async (id: string) => (await readRow(api.test.db, 'interaction', id))?.announced;

  it('is told their place and what to expect, which stands in the journal; silence beyond P-ANN is told once (C-025)', async () => {
    await api.test.as('li', 'person.setState', { state: 'available' });
    await tell('/calls', { ...call, callId: 'w-1' });
    await tell('/calls', { ...call, callId: 'w-2' });
    const { announceEveryMs, call: second } = await hear('w-2');
    expect(announceEveryMs).toBe(30 * SECOND);
    expect(second?.position).toBe(((await hear('w-1')).call?.position ?? 0) + 1);
    const said = { position: second?.position ?? 0, expectedMs: 40_000 };
    expect((await tell('/calls/w-2/announced', said)).status).toBe(200);
    expect((await hear('w-2')).call?.announcedAt).toBeGreaterThanOrEqual(api.test.clock.now());
    api.test.clock.pass(20 * SECOND);
    await tell('/calls/w-2/announced', { ...said, expectedMs: 20_000 });
    api.test.clock.pass(11 * SECOND);
    // The first one has heard nothing for 31 s, the second for 11.
    await watchCallers(api.test.centre);
    expect(await watchCallers(api.test.centre)).toBe(0);
    const silent = await api.test.db.query<{ id: string }>(
      "select stream_id as id from journal where type = 'wait.silent' and stream_id like 'w-%'",
    );
    expect(silent).toEqual([{ id: 'w-1' }]);
    const arrived = (await readRow(api.test.db, 'interaction', 'w-1'))?.arrivedAt;
    expect(await rowOf('w-1')).toMatchObject({ lapses: 1, count: 0, silentSince: arrived });
    await tell('/calls/w-1/announced', { position: 1 });
    expect((await rowOf('w-1'))?.silentSince).toBeUndefined();
    await api.test.as('li', 'interaction.accept', { interactionId: 'w-2' });
    const row = await readRow(api.test.db, 'interaction', 'w-2');
    const report = estimateReport(row ? [row] : [], 0);
    // What was said first is what counts: 40 s, and it took 31.
    expect(Math.round((report?.offMs ?? 0) / SECOND)).toBe(9);
    expect(report?.biasMs).toBeLessThan(0);
    expect((await tell('/calls/w-2/announced', said)).status).toBe(422);
    const told = await api.test.db.query<{ data: object }>(
      "select data from journal where type = 'wait.announced' and stream_id = 'w-2' order by seq",
    );
    expect(told.map(({ data }) => data)).toEqual([said, { ...said, expectedMs: 20_000 }]);
  });
});
