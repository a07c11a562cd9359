import { afterAll, beforeAll, expect, it } from 'vitest';
import { lineSchema } from '../../../contract/http/line.ts';
import { dayOf } from '../../../domain/calendar/site-time.ts';
import { HOUR, MINUTE, SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest, aPush } from '../../api-under-test.ts';
import { differencesFromJournal } from '../../centre/rebuild.ts';
import { LineWatch } from '../../sync/line-watch.ts';
import { syncModule } from '../../sync/routes.ts';
import { lineModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [syncModule, lineModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson(), aPerson({ id: 'boss', roles: ['admin'], queueIds: [] }));
});
afterAll(async () => {
  expect(await differencesFromJournal(api.test.db)).toEqual([]);
  await api.close();
  await place.drop();
});

const report = async () => {
  const now = api.test.clock.now();
  const url = `/line?from=${now - 24 * HOUR}&to=${now + HOUR}`;
  const { body } = await api.ask('GET', url, { token: await api.tokenOf('boss') });
  return lineSchema.parse(body);
};

it('lists what desktops were cut off exactly as they tell it, once, however late and often it is sent (C-268)', async () => {
  const now = api.test.clock.now();
  const spans = [
    { deviceId: 'desk-one', since: now - 3 * HOUR + 17, until: now - 2 * HOUR + 4 },
    { deviceId: 'desk-one', since: now - HOUR, until: now - HOUR + 1 },
  ];
  const said = [...spans, spans[0] ?? {}].map((args, n) => ({
    uid: `outage-told-${n}`,
    name: 'line.note',
    args,
  }));
  const reply = await api.ask('POST', '/sync/push', {
    token: await api.tokenOf('li'),
    body: aPush([
      ...said,
      { uid: 'outage-turned', name: 'line.note', args: { deviceId: 'd', since: 9, until: 9 } },
    ]),
  });
  expect(reply.body).toMatchObject({
    results: [...said.map(() => ({ status: 'ok' })), { status: 'rejected' }],
  });
  const { outages } = await report();
  expect(outages.map(({ id: _, ...span }) => span)).toEqual(
    [...spans].reverse().map((span) => ({ ...span, personId: 'li' })),
  );
});

it('is what the centre hears too: a line that broke, until it is back, and how long answers took', async () => {
  const { centre, clock } = api.test;
  const watch = new LineWatch(centre);
  await watch.opened('li');
  for (const took of [10, 20, 60]) await watch.answered('li', took);
  const lostAt = clock.now();
  clock.pass(6 * SECOND);
  await watch.lost('li', lostAt);
  expect((await report()).heard).toEqual([{ personId: 'li', since: lostAt }]);
  clock.pass(MINUTE);
  await watch.opened('li');
  const { heard, trips } = await report();
  expect(heard).toEqual([{ personId: 'li', since: lostAt, until: clock.now() }]);
  expect(trips).toEqual([{ personId: 'li', day: dayOf(lostAt), count: 3, mean: 30, longest: 60 }]);
});

it('is shown to whoever answers for the system and to nobody else, of a month at most', async () => {
  const { status } = await api.ask('GET', '/line?from=0&to=1', { token: await api.tokenOf('li') });
  expect(status).toBe(403);
  const long = await api.ask('GET', `/line?from=0&to=${32 * 24 * HOUR}`, {
    token: await api.tokenOf('boss'),
  });
  expect(long.status).toBe(400);
});
