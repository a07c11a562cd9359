import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { routeWaiting } from '../routing/router.ts';
import { Presence } from './presence.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let presence: Presence;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  presence = new Presence(test.centre);
  await test.configure('queue', aQueue());
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

const stateOf = async (personId: string) => (await readRow(test.db, 'person', personId))?.state;

describe('a person whose desktop falls silent', () => {
  it('goes offline after ten seconds, and what they were offered goes back', async () => {
    await test.configure('person', aPerson());
    await presence.seen(['li']);
    const interactionId = await test.arrive();
    expect(await routeWaiting(test.centre)).toEqual([{ interactionId, personId: 'li' }]);
    test.clock.pass(9 * SECOND);
    expect(await presence.sweep()).toEqual([]);
    await presence.seen(['li']);
    test.clock.pass(10 * SECOND);
    expect(await presence.sweep()).toEqual([]);
    expect(await stateOf('li')).toBe('available');
    test.clock.pass(1);
    expect(await presence.sweep()).toEqual(['li']);
    expect(await stateOf('li')).toBe('offline');
    expect(await readRow(test.db, 'interaction', interactionId)).toMatchObject({ state: 'queued' });
    expect(await presence.sweep()).toEqual([]);
  });

  it('is offered nothing from the moment they count as gone, even before anybody swept', async () => {
    await test.configure('person', aPerson({ id: 'wang' }));
    await presence.seen(['wang']);
    test.clock.pass(11 * SECOND);
    await test.arrive();
    expect(await routeWaiting(test.centre)).toEqual([]);
    await presence.seen(['wang']);
    expect((await routeWaiting(test.centre)).map(({ personId }) => personId)).toContain('wang');
  });

  it('keeps what they have taken: only offers go back', async () => {
    await test.configure('person', aPerson({ id: 'zhao', queueIds: ['general'] }));
    const interactionId = await test.arrive();
    await test.configure('person', aPerson({ id: 'wang', state: 'offline' }));
    await presence.seen(['zhao']);
    await test.as('zhao', 'interaction.accept', { interactionId });
    test.clock.pass(11 * SECOND);
    await presence.sweep();
    expect(await readRow(test.db, 'interaction', interactionId)).toMatchObject({
      state: 'connected',
      ownerId: 'zhao',
    });
  });

  it('is somebody who had a desktop: people without one are never swept', async () => {
    await test.configure('person', aPerson({ id: 'simulated' }));
    test.clock.pass(60 * SECOND);
    await presence.sweep();
    expect(await stateOf('simulated')).toBe('available');
  });
});
