import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../domain/journal/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import { DAY } from '../../domain/time.ts';
import { scope } from '../../sync/scopes.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { GeneratedCentre } from '../../testing/generate-interactions.ts';
import { SeededRandom } from '../../testing/seeded-random.ts';
import { aPull } from '../api-under-test.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { retire } from '../jobs/retire.ts';
import { DesktopUnderTest } from './desktop-under-test.ts';
import { pull } from './pull.ts';
import { entrySums, keptSums, rowSums } from './sums-under-test.ts';

let place: FreshDatabase;
let test: CentreUnderTest;
beforeEach(async () => {
  place = await freshDatabase();
  test = await CentreUnderTest.open(place);
});
afterEach(async () => {
  await test.close();
  await place.drop();
});

async function expectExact(): Promise<void> {
  const kept = await keptSums(test.db);
  expect(await entrySums(test.db)).toEqual(kept);
  expect(await rowSums(test.db)).toEqual(kept);
}

/** The last page says what the desktop must now hold of everything standing, and it holds just that. */
async function expectInStep(
  desktop: DesktopUnderTest,
  options: Parameters<DesktopUnderTest['pull']>[0] = {},
): Promise<number> {
  const { sums } = await desktop.pull(options);
  expect(desktop.sumsOf(Object.keys(sums))).toEqual(sums);
  return Object.values(sums).reduce((rows, { n }) => rows + n, 0);
}

describe('the sums of a scope', () => {
  it.each([3, 11])(
    'are what desktops hold and what a recount finds, through any life (seed %i)',
    async (seed) => {
      const random = new SeededRandom(seed);
      const steps: (() => Promise<unknown>)[] = [];
      const generated = new GeneratedCentre(new SeededRandom(seed, `s${seed}`), {
        mutated: ({ uid, name, args }, actor, now) =>
          steps.push(() => {
            test.clock.pass(now - test.clock.now());
            return test.centre.mutate({ uid, name, args }, actor);
          }),
        imported: (events) => steps.push(() => test.centre.appendHistory(events)),
      }).live(30);
      const people = generated.rows.all('person');
      const desktops = people.map(({ id }) => new DesktopUnderTest(test, id));
      const interactionIds = generated.rows.all('interaction').map(({ id }) => scope.interaction(id));
      // The people come first. Later some rules refuse what they would have allowed: people have been moved meanwhile.
      for (const step of steps.splice(0, 20)) await step();
      for (const step of steps) {
        await step().catch(unlessRefused);
        const options = {
          limit: 1 + random.below(40),
          want: random.chance(0.5) ? [random.pick(interactionIds)] : [],
        };
        if (random.chance(0.15)) await expectInStep(random.pick(desktops), options);
        if (random.chance(0.02)) await moveSomebody(random, people);
        if (random.chance(0.02)) await expectExact();
      }
      let most = 0;
      for (const desktop of desktops.slice(1))
        most = Math.max(most, await expectInStep(desktop, { limit: 50 }));
      expect(most).toBeGreaterThan(30);
      await expectExact();

      for (const days of [1, 8, 31]) {
        test.clock.pass(days * DAY);
        await retire(test.centre);
        await expectExact();
        for (const desktop of desktops.slice(2)) await expectInStep(desktop, { limit: 20 });
      }
      // Two that were away all the time: they start over, or catch up.
      for (const desktop of desktops.slice(0, 2)) await expectInStep(desktop);
    },
    240_000,
  );

  it('notice a row that is missing, one too many, and one that is old', async () => {
    await test.configure('queue', aQueue({ id: 'sums' }));
    await test.configure('person', aPerson({ id: 'counter', queueIds: ['sums'] }));
    const id = await test.arrive('sums');
    const desktop = new DesktopUnderTest(test, 'counter');
    await expectInStep(desktop);
    const before = desktop.pool.base('interaction', id);
    if (!before) throw new Error('the desktop does not hold the row');

    const { sums } = await desktop.pull();
    desktop.pool.deleteBase('interaction', id);
    expect(desktop.sumsOf(Object.keys(sums))).not.toEqual(sums);
    desktop.pool.setBase(before);
    desktop.pool.setBase({ ...before, id: 'another' });
    expect(desktop.sumsOf(Object.keys(sums))).not.toEqual(sums);
    desktop.pool.deleteBase('interaction', 'another');
    expect(desktop.sumsOf(Object.keys(sums))).toEqual(sums);

    await test.as('counter', 'interaction.accept', { interactionId: id });
    const later = await desktop.pull();
    desktop.pool.setBase({ ...before, scopes: desktop.pool.base('interaction', id)?.scopes ?? [] });
    expect(desktop.sumsOf(Object.keys(later.sums))).not.toEqual(later.sums);
  });

  it('of a scope without rows are nought', async () => {
    await test.configure('person', aPerson({ id: 'newcomer', queueIds: ['nowhere-yet'] }));
    const { sums } = await new DesktopUnderTest(test, 'newcomer').pull();
    expect(sums['queue:nowhere-yet']).toEqual({ n: 0, sum: 0 });
    expect(sums.org?.n).toBeGreaterThan(0);
  });

  it('are told of an opened journal too, and notice a message and an event that are missing in it', async () => {
    await test.configure('queue', aQueue());
    await test.configure('person', aPerson());
    const id = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId: id });
    const journal = scope.interaction(id);
    const desktop = new DesktopUnderTest(test, 'li');
    const open = { want: [journal], limit: 3 };
    await expectInStep(desktop, open);
    // What changes later, with and without an event for every row, leaves it in step.
    const file = {
      attachmentId: 'file',
      hash: 'a'.repeat(64),
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 9,
    };
    await test.as('li', 'interaction.addAttachment', { interactionId: id, ...file });
    await test.as('li', 'interaction.postMessage', { interactionId: id, messageId: 'said', text: '您好' });
    await expectInStep(desktop, open);
    const customer = { kind: 'customer' as const, id: 'customer-1' };
    const seen = { interactionId: id, messageIds: ['said'] };
    await test.centre.mutate({ name: 'centre.delivered', args: seen }, customer);
    await test.centre.act('centre.attachmentReady', { attachmentId: 'file' });
    await test.as('li', 'interaction.hold', { interactionId: id });
    await expectInStep(desktop, open);

    const { sums } = await desktop.pull(open);
    expect(sums[journal]?.n).toBe([...desktop.pool.inScope(journal)].length);
    for (const missing of ['message', 'event', 'attachment']) {
      const row = [...desktop.pool.inScope(journal)].find(({ entity }) => entity === missing);
      if (!row) throw new Error(`the journal has no ${missing}`);
      desktop.pool.deleteBase(missing, row.id);
      expect(desktop.sumsOf([journal])).not.toEqual({ [journal]: sums[journal] });
      desktop.pool.setBase(row);
    }
    expect(desktop.sumsOf([journal])).toEqual({ [journal]: sums[journal] });
    expect((await desktop.pull()).sums[journal]).toBeUndefined();
  });

  it('come only with the last page', async () => {
    await test.configure('queue', aQueue());
    await test.configure('person', aPerson());
    await test.arrive();
    expect(await pull(test, 'li', aPull({ limit: 1 }))).toMatchObject({ more: true, sums: {} });
    const { sums } = await new DesktopUnderTest(test, 'li').pull({ limit: 1 });
    expect(Object.keys(sums)).toEqual(['org', 'queue:general', 'user:li']);
  });
});

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** Gives somebody other queues or roles, and perhaps takes them all away. */
async function moveSomebody(random: SeededRandom, people: readonly Row<'person'>[]): Promise<void> {
  const queueIds = ['general', 'orders', 'complaints'].filter(() => random.chance(0.5));
  const roles = random.pick([['agent'], ['agent', 'teamLead'], ['evaluator'], []] as const);
  await test.configure('person', { ...random.pick(people), queueIds, roles: [...roles] });
}
