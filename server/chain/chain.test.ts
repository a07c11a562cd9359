import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAIN_BEGIN, type ChainFinding } from '../../domain/journal/chain.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase, testPostgres } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { chainAll, chainJournal } from './chain-journal.ts';
import { checkPart, goesThrough, stateOfChain } from './verify-chain.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'agent', roles: ['agent'] }));
  for (let i = 0; i < 4; i++) await test.arrive();
  await chainAll(test);
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

async function check(most?: number): Promise<ChainFinding[]> {
  const found: ChainFinding[] = [];
  let stand = CHAIN_BEGIN;
  for (;;) {
    const part = await checkPart(test.db, stand, most);
    found.push(...part.findings);
    if (part.done) return found;
    stand = part.stand;
  }
}

/** As somebody with the password of the database would. */
const behindItsBack = (table: string, statement: string): Promise<void> =>
  test.db.exec(
    `alter table ${table} disable trigger user; ${statement}; alter table ${table} enable trigger user;`,
  );

interface Line {
  seq: number;
  id: string;
  type: string;
}
const someLine = async (type: string): Promise<Line> => {
  const [found] = await test.db.query<Line>(
    'select seq, id, type from journal where type = $1 order by seq limit 1',
    [type],
  );
  if (!found) throw new Error(`no ${type}`);
  return found;
};

describe('the chain behind the journal', () => {
  it('comes right behind what is written, and says how far behind it is', async () => {
    expect((await stateOfChain(test.db)).behind).toEqual({ lines: 0, since: undefined });
    await test.arrive();
    const { head, behind } = await stateOfChain(test.db);
    expect(behind.lines).toBeGreaterThan(0);
    expect(behind.since).toBeDefined();
    await chainAll(test);
    const after = await stateOfChain(test.db);
    expect(after.head.place).toBe(head.place + behind.lines);
    expect(await goesThrough(test.db, head)).toBe(true);
    expect(await check()).toEqual([]);
    expect(await check(3)).toEqual([]);
    expect(await chainJournal(test)).toBe(0);
  });

  it('names a row of the journal that was changed behind the product’s back (C-145)', async () => {
    const { seq, id, type } = await someLine('message.posted');
    await behindItsBack('journal', `update journal set data = data || '{"text":"好的"}' where seq = ${seq}`);
    expect(await check()).toEqual([expect.objectContaining({ fault: 'changed', seq, id, type })]);
    expect(await check(1)).toEqual(await check());
    await behindItsBack('journal', `update journal set data = data || '{"text":"在吗"}' where seq = ${seq}`);
    expect(await check()).toEqual([]);
  });

  it('names a row that was slipped in between', async () => {
    const { seq } = await someLine('interaction.arrived');
    // Before the first one, where a number is free for certain.
    await behindItsBack(
      'journal',
      `insert into journal (seq, stream_kind, stream_id, n, id, type, at, actor_kind, actor_id, data)
         overriding system value
       values (${-seq}, 'interaction', 'never-was', 1, 'never-was', 'interaction.closed', 1, 'person', 'agent', '{}')`,
    );
    expect(await check()).toEqual([
      expect.objectContaining({ fault: 'slippedIn', id: 'never-was', stream: 'interaction/never-was' }),
    ]);
    await behindItsBack('journal', `delete from journal where seq = ${-seq}`);
    expect(await check()).toEqual([]);
  });

  it('names a row that was taken out, also where its link went with it, and a chain that was altered', async () => {
    const { seq } = await someLine('message.posted');
    await behindItsBack(
      'journal_link',
      `update journal_link set content = sha256('x'::bytea) where seq = ${seq}`,
    );
    expect((await check()).map(({ fault, seq: at }) => [fault, at])).toEqual([
      ['broken', seq],
      ['changed', seq],
    ]);
    await behindItsBack('journal', `delete from journal where seq = ${seq}`);
    expect((await check()).map(({ fault, seq: at }) => [fault, at])).toContainEqual(['removed', seq]);
    await behindItsBack('journal_link', `delete from journal_link where seq = ${seq}`);
    expect(await check()).toEqual([{ fault: 'removed', seq: seq + 1, missing: 1 }]);
  });
});

it.skipIf(!testPostgres)('a line that is still being written is not stepped over', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let written: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    written = resolve;
  });
  const slow = test.centre.transact(async ({ sql }) => {
    await sql.query(
      `insert into journal (stream_kind, stream_id, n, id, type, at, actor_kind, actor_id, data)
       values ('config', 'slow', 1, 'slow', 'config.put', 1, 'system', 'centre', '{}')`,
    );
    written();
    await held;
  });
  await first;
  await test.arrive();
  expect(await chainJournal(test)).toBe(0);
  release();
  await slow;
  await chainAll(test);
  expect((await stateOfChain(test.db)).behind.lines).toBe(0);
});
