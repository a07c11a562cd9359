import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOK_EVERY } from '../../domain/queue/channel-state.ts';
import { SECOND } from '../../domain/time.ts';
import { aPerson } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { channelsModule } from '../channels/channel-routes.ts';
import { readRow } from '../db/rows.ts';
import { watchChannels } from './watch-channels.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [channelsModule]);
  await api.test.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }), aPerson());
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const beat = async (by = 'zhou') =>
  (await api.ask('POST', '/channels/voice/beat', { token: await api.tokenOf(by) })).status;
const isAlive = async (channel: string) =>
  (await readRow(api.test.db, 'channelstate', channel))?.health?.alive;
/** Lets the centre look as often as it does, for so long; resolves to how long it took until the channel was silent. */
async function silentAfter(most: number): Promise<number> {
  for (let passed = 0; passed < most; passed += LOOK_EVERY) {
    await watchChannels(api.test.centre);
    if ((await isAlive('voice')) === false) return passed;
    api.test.clock.pass(LOOK_EVERY);
  }
  return Number.POSITIVE_INFINITY;
}

it('a channel whose feed is killed is red within 60 s of its last heartbeat, and green with the next one (C-005)', async () => {
  expect(await beat('li')).toBe(403);
  expect(await beat()).toBe(200);
  await watchChannels(api.test.centre);
  expect(await isAlive('voice')).toBe(true);
  api.test.clock.pass(30 * SECOND);
  expect(await watchChannels(api.test.centre)).toBe(0);
  await beat();
  const took = await silentAfter(120 * SECOND);
  expect(took).toBeLessThanOrEqual(60 * SECOND);
  expect(took).toBeGreaterThan(30 * SECOND);
  expect(await isAlive('chat')).toBe(true);
  await beat();
  expect(await watchChannels(api.test.centre)).toBe(1);
  expect(await isAlive('voice')).toBe(true);
});
