import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRow } from '../../db/rows.ts';
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
