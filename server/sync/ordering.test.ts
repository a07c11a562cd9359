import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cookie, PullReply } from '../../contract/sync/wire.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase, testPostgres } from '../../testing/database.ts';
import { aPull } from '../api-under-test.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import type { Sql } from '../db/database.ts';
import { pull } from './pull.ts';

/** What a desktop does with pulls, in its simplest form. */
class Puller {
  readonly rows = new Map<string, unknown>();
  cookie: Cookie | null = null;
  readonly #test: CentreUnderTest;

  constructor(test: CentreUnderTest) {
    this.#test = test;
  }

  async pull(): Promise<void> {
    let reply: PullReply;
    do {
      reply = await pull(this.#test, 'li', aPull({ cookie: this.cookie }));
      this.cookie = { epoch: reply.epoch, scopes: { ...this.cookie?.scopes } };
      for (const [scope, { puts, dels, to }] of Object.entries(reply.scopes)) {
        for (const { entity, id } of dels) this.rows.delete(`${entity}/${id}`);
        for (const { entity, id, row } of puts) this.rows.set(`${entity}/${id}`, row);
        this.cookie.scopes[scope] = to;
      }
    } while (reply.more);
  }
}

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
    await one.configure('queue', aQueue());
    await one.configure('person', aPerson());
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await place.drop();
  });

  it('sixteen writers in two API processes, and a puller that never rests, lose nothing', async () => {
    const interactions = await Promise.all(Array.from({ length: 16 }, () => one.arrive()));
    const puller = new Puller(one);
    let writing = true;
    const pulling = (async () => {
      while (writing) await puller.pull();
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
        }
      }),
    );
    writing = false;
    await pulling;
    await puller.pull();

    const fresh = new Puller(one);
    await fresh.pull();
    expect([...fresh.rows.keys()].filter((key) => key.startsWith('message/'))).toHaveLength(16 * 26);
    expect(new Map([...puller.rows].sort())).toEqual(new Map([...fresh.rows].sort()));
  }, 120_000);

  it('a slow transaction that began first and ends last is still seen', async () => {
    const [slow, fast] = [await one.arrive(), await one.arrive()];
    const puller = new Puller(one);
    await puller.pull();
    const [written, mayCommit] = [gate(), gate()];
    const slowly = other.centre.transact(async (transaction) => {
      const intent = { name: 'interaction.accept', args: { interactionId: slow } };
      await transaction.mutate(intent, { kind: 'person', id: 'li' });
      written.open();
      await mayCommit.passed;
    });
    await written.passed;
    await one.as('li', 'interaction.accept', { interactionId: fast });
    await puller.pull();
    expect(puller.rows.get(`interaction/${fast}`)).toMatchObject({ state: 'connected' });
    mayCommit.open();
    await slowly;
    await puller.pull();
    expect(puller.rows.get(`interaction/${slow}`)).toMatchObject({ state: 'connected' });
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
