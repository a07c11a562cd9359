import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase, testPostgres } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import type { Sql } from '../db/database.ts';
import { DesktopUnderTest } from './desktop-under-test.ts';
import { entrySums, keptSums, rowSums } from './sums-under-test.ts';

/** Pulls, and finds what it holds to be just what the server says it must hold. */
async function pullWhole(desktop: DesktopUnderTest): Promise<void> {
  const { sums } = await desktop.pull();
  expect(desktop.sumsOf(Object.keys(sums))).toEqual(sums);
}

const handOver = (interactionId: string) => ({
  interactionId,
  transferId: `t-${interactionId}`,
  messageId: `t-${interactionId}`,
  form: {
    to: { kind: 'queue', queueId: 'orders' },
    reason: '转',
    summary: '要',
    tried: '试',
    expectation: '盼',
  },
});

/** A door that stays shut until it is opened. */
function gate(): { passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

// PGlite has one connection: there the fault these tests are about cannot happen.
describe.runIf(testPostgres)('with many writers on one PostgreSQL', async () => {
  const place = await freshDatabase();
  let one: CentreUnderTest;
  let other: CentreUnderTest;

  beforeAll(async () => {
    one = await CentreUnderTest.open(place);
    other = await CentreUnderTest.open(place);
    await one.configure('queue', aQueue(), aQueue({ id: 'orders' }));
    await one.configure('person', aPerson({ capacity: 20 }));
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await place.drop();
  });

  it('sixteen writers in two API processes, and a puller that never rests, lose nothing and count right', async () => {
    const interactions = await Promise.all(Array.from({ length: 16 }, () => one.arrive()));
    const puller = new DesktopUnderTest(one, 'li');
    let writing = true;
    const pulling = (async () => {
      while (writing) await pullWhole(puller);
    })();
    await Promise.all(
      interactions.map(async (interactionId, writer) => {
        const { centre } = writer % 2 ? one : other;
        const actor = {
          kind: 'customer' as const,
          id: `customer-${interactionId.slice('interaction-'.length)}`,
        };
        for (let i = 0; i < 25; i++) {
          const args = { interactionId, messageId: `${interactionId}-${i}`, text: `${i}` };
          await centre.transact(async (transaction) => {
            await transaction.mutate({ name: 'centre.receiveMessage', args }, actor);
            await transaction.sql.query('select pg_sleep($1::float8)', [((writer * 7 + i * 3) % 5) / 1_000]);
          });
          if (i === 12) await one.as('li', 'interaction.accept', { interactionId });
        }
        if (writer % 2) await one.as('li', 'interaction.requestTransfer', handOver(interactionId));
      }),
    );
    writing = false;
    await pulling;
    await pullWhole(puller);

    const fresh = new DesktopUnderTest(one, 'li');
    await pullWhole(fresh);
    expect([...fresh.rows().keys()].filter((key) => key.startsWith('message/'))).toHaveLength(8 * 26);
    expect(puller.rows()).toEqual(fresh.rows());
    const kept = await keptSums(one.db);
    expect(await entrySums(one.db)).toEqual(kept);
    expect(await rowSums(one.db)).toEqual(kept);
  }, 120_000);

  it('a slow transaction that began first and ends last is still seen', async () => {
    const [slow, fast] = [await one.arrive(), await one.arrive()];
    const puller = new DesktopUnderTest(one, 'li');
    await pullWhole(puller);
    const [written, mayCommit] = [gate(), gate()];
    const slowly = other.centre.transact(async (transaction) => {
      const intent = { name: 'interaction.accept', args: { interactionId: slow } };
      await transaction.mutate(intent, { kind: 'person', id: 'li' });
      written.open();
      await mayCommit.passed;
    });
    await written.passed;
    await one.as('li', 'interaction.accept', { interactionId: fast });
    await pullWhole(puller);
    expect(puller.rows().get(`interaction/${fast}`)).toMatchObject({ state: 'connected' });
    mayCommit.open();
    await slowly;
    await pullWhole(puller);
    expect(puller.rows().get(`interaction/${slow}`)).toMatchObject({ state: 'connected' });
  });

  // The control: what the two usual cursors do with the same two transactions. If these saw every row, the test above
  // would prove nothing.
  it.each([
    ['a sequence', 'bigint', "nextval('naive_seq')"],
    ['the time of change', 'timestamptz', 'clock_timestamp()'],
  ])('a cursor by %s loses the slow transaction for ever', async (_name, type, next) => {
    await one.db.exec(`
      drop table if exists naive; drop sequence if exists naive_seq;
      create sequence naive_seq; create table naive (id text primary key, mark ${type} not null default ${next});
    `);
    const write = (sql: Sql, id: string) => sql.query('insert into naive (id) values ($1)', [id]);
    const seen = new Set<string>();
    let cursor: unknown = null;
    const naivePull = async () => {
      const found = await one.db.query<{ id: string; mark: string }>(
        `select id, mark::text as mark from naive where $1::text is null or mark > $1::text::${type} order by mark`,
        [cursor],
      );
      for (const { id, mark } of found) {
        seen.add(id);
        cursor = mark;
      }
    };
    const [written, mayCommit] = [gate(), gate()];
    const slowly = other.db.transaction(async (sql) => {
      await write(sql, 'slow');
      written.open();
      await mayCommit.passed;
    });
    await written.passed;
    await write(one.db, 'fast');
    await naivePull();
    mayCommit.open();
    await slowly;
    await naivePull();
    expect([...seen]).toEqual(['fast']);
  });
});
