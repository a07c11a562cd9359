import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WaysIn } from '../../../contract/http/ways-in.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { queuesModule } from '../../modules/queues/routes.ts';
import { waysInModule } from './ways-in-routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [waysInModule, queuesModule]);
  await api.test.configure('queue', aQueue({ addresses: ['400-820-0000', 'help@spruce.example'] }));
  await api.test.configure('queue', aQueue({ id: 'nobody' }));
  await api.test.configure('person', aPerson());
  await api.test.configure('person', aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] }));
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function published(known?: string) {
  const headers = known === undefined ? {} : { 'if-none-match': known };
  const {
    statusCode,
    body,
    headers: said,
  } = await api.app.inject({ method: 'GET', url: '/channels', headers });
  const document = body ? (JSON.parse(body) as WaysIn) : undefined;
  return { status: statusCode, etag: String(said.etag), kept: said['cache-control'], document };
}

it('publishes the ways in and the hours of every queue that is served, with a version (C-006)', async () => {
  const { document, kept } = await published();
  expect(document?.queues).toMatchObject([
    {
      id: 'general',
      hours: { opensAt: 480, closesAt: 1320 },
      ways: [
        { channel: 'chat', at: '/chat/' },
        { channel: 'voice', at: '400-820-0000' },
        { channel: 'email', at: 'help@spruce.example' },
      ],
    },
  ]);
  expect(document?.version).toBeGreaterThan(0);
  expect(kept).toBe('public, max-age=30');
});

it('shows changed hours at once under another version and ETag, and nothing again to who has it', async () => {
  const before = await published();
  expect(await published(before.etag)).toMatchObject({ status: 304, document: undefined });
  const { id: _, ...queue } = aQueue();
  const hours = { ...queue.hours, opensAt: 540 };
  const token = await api.tokenOf('zhou');
  expect((await api.ask('PUT', '/queues/general', { token, body: { ...queue, hours } })).status).toBe(200);
  const after = await published(before.etag);
  expect(after).toMatchObject({ status: 200, document: { queues: [{ hours: { opensAt: 540 } }] } });
  expect(after.etag).not.toBe(before.etag);
  expect(after.document?.version).toBeGreaterThan(before.document?.version ?? Number.NaN);
});
