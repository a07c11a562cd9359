import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { expireOffers, routeWaiting } from './router.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
/** A second API process on the same database; on PGlite, which has one process, the same one. */
let other: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  other = place.databaseUrl ? await CentreUnderTest.open(place) : test;
  await test.configure('queue', aQueue({ offerTimeoutMs: 20 * SECOND }));
});
afterAll(async () => {
  await test.close();
  if (other !== test) await other.close();
  await place.drop();
});
// Whoever is there and whatever waits belongs to one test.
afterEach(async () => {
  for (const id of ['li', 'wang', 'zhao', 'qian'])
    await test.configure('person', aPerson({ id, state: 'offline', stateSince: 0 }));
  const open = await test.db.query<{ id: string }>(
    "select id from interaction where state in ('queued', 'offered')",
  );
  for (const { id } of open) await test.centre.act('centre.abandon', { interactionId: id });
});

const offerOf = async (id: string) => (await readRow(test.db, 'interaction', id))?.offer;

describe('routing', () => {
  it('offers what waits to who is there, until their hands are full', async () => {
    await test.configure('person', aPerson({ capacity: 2 }));
    const [first, second, third] = [await test.arrive(), await test.arrive(), await test.arrive()];
    test.clock.pass(SECOND);
    expect(await routeWaiting(test.centre)).toEqual([
      { interactionId: first, personId: 'li' },
      { interactionId: second, personId: 'li' },
    ]);
    expect(await offerOf(first)).toEqual({
      personId: 'li',
      offeredAt: test.clock.now(),
      expiresAt: test.clock.now() + 20 * SECOND,
    });
    expect(await offerOf(third)).toBeUndefined();
    expect(await routeWaiting(test.centre)).toEqual([]);
  });

  it('keeps the place of who chose to be called, and puts the call before what waits behind it (C-026)', async () => {
    await test.configure('person', aPerson({ id: 'zhao', state: 'offline' }));
    const first = await test.arrive();
    test.clock.pass(SECOND);
    const second = await test.arrive();
    test.clock.pass(SECOND);
    const third = await test.arrive();
    await test.centre.act('centre.offerCallback', { interactionId: second });
    const { customerId = '' } = (await readRow(test.db, 'interaction', second)) ?? {};
    const args = {
      interactionId: second,
      callbackId: 'kept',
      ownerId: 'zhao',
      number: '13800138000',
      purpose: '发票',
      dueAt: test.clock.now() + HOUR,
    };
    await test.centre.mutate({ name: 'centre.requestCallback', args }, { kind: 'customer', id: customerId });
    await routeWaiting(test.centre);
    const place = async () => (await readRow(test.db, 'callback', 'kept'))?.place;
    expect((await place())?.reachedAt).toBeUndefined();
    await test.centre.act('centre.abandon', { interactionId: first });
    await routeWaiting(test.centre);
    const at = (await place())?.reachedAt;
    expect(at).toBeDefined();
    expect(await readRow(test.db, 'callback', 'kept')).toMatchObject({ remindAt: at, dueAt: args.dueAt });
    // The customer whose turn it is goes before the one behind them, whom the same person could have taken.
    await test.configure('person', aPerson({ id: 'zhao', capacity: 1 }));
    expect(await routeWaiting(test.centre)).toEqual([]);
    const attempt = { callbackId: 'kept', attemptId: 'a', outcome: 'busy', note: '' };
    await test.as('zhao', 'callback.attempt', attempt);
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: third, personId: 'zhao' }]);
  });

  it('takes an offer that ran out to the next person', async () => {
    await test.configure('person', aPerson({ capacity: 1 }));
    const id = await test.arrive();
    await routeWaiting(test.centre);
    await test.configure('person', aPerson({ id: 'wang' }));
    test.clock.pass(20 * SECOND - 1);
    expect(await expireOffers(test.centre)).toBe(false);
    test.clock.pass(1);
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: id, personId: 'wang' }]);
    expect((await readRow(test.db, 'interaction', id))?.askedBefore).toEqual(['li']);
  });

  it('takes back no offer that was answered while it ran out', async () => {
    await test.configure('person', aPerson());
    const id = await test.arrive();
    await routeWaiting(test.centre);
    test.clock.pass(20 * SECOND);
    await Promise.all([
      expireOffers(test.centre),
      test.as('li', 'interaction.accept', { interactionId: id }),
    ]).catch(() => {});
    const row = await readRow(test.db, 'interaction', id);
    expect(row?.offer).toBeUndefined();
    expect(['connected', 'queued']).toContain(row?.state);
    if (row?.state === 'connected') expect(row.ownerId).toBe('li');
  });

  it('asks nobody who is ending their shift, and takes back what they were asked before', async () => {
    await test.configure('person', aPerson());
    const first = await test.arrive();
    await routeWaiting(test.centre);
    await test.as('li', 'person.setState', { state: 'draining' });
    const second = await test.arrive();
    expect(await routeWaiting(test.centre)).toEqual([]);
    for (const id of [first, second])
      expect(await readRow(test.db, 'interaction', id)).toMatchObject({ state: 'queued' });
    const offer = { interactionId: second, personId: 'li', expiresAt: test.clock.now() + 20 * SECOND };
    await expect(test.centre.act('centre.offer', offer)).rejects.toThrow('wrongState');
    await test.as('li', 'person.setState', { state: 'available' });
    expect((await routeWaiting(test.centre)).map(({ interactionId }) => interactionId)).toContain(second);
  });

  it('by several processes at once offers everything once', async () => {
    await test.configure(
      'person',
      aPerson({ id: 'zhao', capacity: 3 }),
      aPerson({ id: 'qian', capacity: 3 }),
    );
    const waiting = [];
    for (let i = 0; i < 6; i++) waiting.push(await test.arrive());
    other.clock.pass(test.clock.now() - other.clock.now());
    const made = await Promise.all([
      routeWaiting(test.centre),
      routeWaiting(other.centre),
      routeWaiting(test.centre),
      routeWaiting(other.centre),
    ]);
    expect(
      made
        .flat()
        .map(({ interactionId }) => interactionId)
        .sort(),
    ).toEqual(waiting.sort());
    for (const id of ['zhao', 'qian'])
      expect(made.flat().filter(({ personId }) => personId === id)).toHaveLength(3);
  });

  it('asks who was done longest ago, not who became available first', async () => {
    await test.configure('person', aPerson({ id: 'zhao' }), aPerson({ id: 'qian', stateSince: 1 }));
    const first = await test.arrive();
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: first, personId: 'zhao' }]);
    await test.as('zhao', 'interaction.accept', { interactionId: first });
    const form = {
      disposition: 'resolved',
      summary: '完',
      solution: '完',
      solved: true,
      anythingElseAsked: true,
    };
    await test.as('zhao', 'interaction.close', { interactionId: first, form });
    const second = await test.arrive();
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: second, personId: 'qian' }]);
  });

  it('asks the agents of another queue as well, and offers a callback, each once, when the wait is long', async () => {
    const long = {
      overflow: { afterMs: 60 * SECOND, toQueueId: 'help' },
      offersCallbackAfterMs: 180 * SECOND,
    };
    await test.configure('queue', aQueue({ id: 'busy', ...long }), aQueue({ id: 'help' }));
    await test.configure('person', aPerson({ id: 'qian', queueIds: ['help'] }));
    const id = await test.arrive('busy');
    expect(await routeWaiting(test.centre)).toEqual([]);
    test.clock.pass(60 * SECOND);
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: id, personId: 'qian' }]);
    expect(await test.entries('queue:help')).toContain(`p interaction/${id}`);
    test.clock.pass(120 * SECOND);
    await routeWaiting(test.centre);
    await routeWaiting(test.centre);
    const told = await test.db.query<{ type: string }>(
      `select type from journal where stream_id = $1 and type in ('interaction.overflowed', 'callback.offered') order by n`,
      [id],
    );
    expect(told.map(({ type }) => type)).toEqual(['interaction.overflowed', 'callback.offered']);
  });

  it('does not ask the only agent again at once about what ran out', async () => {
    await test.configure('person', aPerson());
    const id = await test.arrive();
    await routeWaiting(test.centre);
    test.clock.pass(20 * SECOND);
    expect(await routeWaiting(test.centre)).toEqual([]);
    test.clock.pass(30 * SECOND);
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: id, personId: 'li' }]);
  });

  it('leaves alone what was left off hours while the queue is closed', async () => {
    await test.configure('person', aPerson());
    await test.configure(
      'queue',
      aQueue({
        id: 'night',
        hours: { zone: 'Asia/Shanghai', opensAt: 1200, closesAt: 1320, days: 'everyDay' },
      }),
    );
    await test.configure('person', aPerson({ queueIds: ['night'] }));
    const id = await test.arrive('night', { offHours: true });
    expect(await routeWaiting(test.centre)).toEqual([]);
    expect((await readRow(test.db, 'interaction', id))?.state).toBe('queued');
    test.clock.pass(12 * 3_600 * SECOND);
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId: id, personId: 'li' }]);
  });
});
