import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Availability } from '../../../contract/http/availability.ts';
import { MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { lookAtOneself } from '../../jobs/look-at-oneself.ts';
import { availabilityModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [availabilityModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson({ id: 'manager', roles: ['manager'] }), aPerson());
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const ask = async (personId = 'manager') => {
  const { status, body } = await api.ask('GET', '/availability', { token: await api.tokenOf(personId) });
  return { status, body: body as Availability };
};

it('a minute without a look is one that the centre was away, and twice in a minute is once (C-179)', async () => {
  const { test } = api;
  const start = Math.ceil(test.clock.now() / MINUTE) * MINUTE;
  for (const minute of [0, 1, 2, 5, 6]) {
    test.clock.pass(start + minute * MINUTE - test.clock.now());
    await Promise.all([lookAtOneself(test), lookAtOneself(test)]);
  }
  test.clock.pass(MINUTE);
  const { body } = await ask();
  expect(body).toMatchObject({
    from: start,
    to: start + 7 * MINUTE,
    minutes: { numerator: 5, denominator: 7 },
    away: [{ from: start + 3 * MINUTE, to: start + 5 * MINUTE }],
  });
  // An embedded database may do it within a millisecond of its clock.
  expect(body.median).toBeGreaterThanOrEqual(0);
  expect(body.p95).toBeGreaterThanOrEqual(body.median ?? 0);
  expect((await ask('li')).status).toBe(403);
});
