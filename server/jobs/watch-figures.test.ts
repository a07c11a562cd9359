import { afterAll, beforeAll, expect, it } from 'vitest';
import { MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow, readRows } from '../db/rows.ts';
import { routeWaiting } from '../routing/router.ts';
import { watchFigures } from './watch-figures.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

it('a figure that crosses its limit warns its owner once, whoever looks and however often, and again after it came back', async () => {
  const content = { queueId: 'general', figure: 'waiting', side: 'above', limit: 2, clear: 1 };
  await test.as('zhao', 'watch.set', {
    watchId: 'w',
    content: { ...content, ownerId: 'zhao', coolMs: 10 * MINUTE },
  });
  const first = await test.arrive();
  expect(await watchFigures(test.centre)).toBe(0);
  const second = await test.arrive();
  await Promise.all([watchFigures(test.centre), watchFigures(test.centre)]);
  await watchFigures(test.centre);
  const warnings = () => readRows(test.db, 'warning', 'true order by at');
  expect(await warnings()).toMatchObject([{ watchId: 'w', ownerId: 'zhao', value: 2 }]);
  const [warning] = await warnings();
  expect(await test.entries('user:zhao')).toContain(`p warning/${warning?.id}`);
  for (const interactionId of [first, second]) await test.centre.act('centre.abandon', { interactionId });
  expect(await watchFigures(test.centre)).toBe(1);
  expect((await warnings())[0]?.clearedAt).toBeDefined();
  for (let n = 0; n < 2; n += 1) await test.arrive();
  expect(await watchFigures(test.centre)).toBe(0);
  test.clock.pass(11 * MINUTE);
  expect(await watchFigures(test.centre)).toBe(1);
  expect(await warnings()).toHaveLength(2);
  expect(await differencesFromJournal(test.db)).toEqual([]);
});

it('whom a lead would have asked first is asked first, though somebody else has waited longer', async () => {
  await test.configure('person', aPerson({ id: 'wang' }), aPerson({ id: 'li', stateSince: 1 }));
  const id = await test.arrive('orders');
  await test.configure(
    'person',
    aPerson({ id: 'qian', roles: ['teamLead'], queueIds: ['orders'] }),
    aPerson({ id: 'sun', queueIds: ['orders'] }),
    aPerson({ id: 'zhou', queueIds: ['orders'], stateSince: 1 }),
  );
  await test.as('qian', 'interaction.assign', { interactionId: id, personId: 'zhou' });
  await routeWaiting(test.centre);
  expect((await readRow(test.db, 'interaction', id))?.offer?.personId).toBe('zhou');
});

it('an overflow that a lead opens asks the agents of the other queue at once', async () => {
  await test.configure('queue', aQueue({ id: 'busy' }), aQueue({ id: 'help' }));
  await test.configure(
    'person',
    aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['busy'] }),
    aPerson({ id: 'helper', queueIds: ['help'] }),
  );
  const id = await test.arrive('busy');
  await routeWaiting(test.centre);
  expect((await readRow(test.db, 'interaction', id))?.offer).toBeUndefined();
  const until = test.clock.now() + 30 * MINUTE;
  await test.as('zhao', 'queue.openOverflow', { queueId: 'busy', toQueueId: 'help', until });
  await routeWaiting(test.centre);
  expect((await readRow(test.db, 'interaction', id))?.offer?.personId).toBe('helper');
});
