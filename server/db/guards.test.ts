import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { entrySums, keptSums, rowSums } from '../sync/sums-under-test.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let id = '';

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson());
  // One interaction that waits, and one that has left its queue.
  id = await test.arrive();
  const closed = await test.arrive();
  await test.as('li', 'interaction.accept', { interactionId: closed });
  const form = {
    disposition: 'resolved',
    summary: '完',
    solution: '好',
    solved: true,
    anythingElseAsked: true,
  };
  await test.as('li', 'interaction.close', { interactionId: closed, form });
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

describe('a hand in the database', () => {
  it.each([
    'truncate interaction',
    'truncate person cascade',
    'truncate sync_row',
    'truncate scope',
    'delete from scope',
    'update scope set version = version - 1',
    'update scope set version = 0',
    "insert into sync_row (scope_id, entity, entity_id, version, op, at) values ('org', 'queue', 'q', 1, 'p', 0)",
    "insert into sync_row (scope_id, entity, entity_id, version, op, at) values ('no-scope', 'queue', 'q', 1, 'p', 0)",
    "insert into sync_row (scope_id, entity, entity_id, version, op, at) select id, 'queue', 'q', version, 'p', 0 from scope",
    'update sync_row set version = version + 1',
    'update sync_row set version = 1',
    'update sync_row set mark = mark + 1',
    "update sync_row set op = 'l', mark = 0",
    'update sync_row set xid = pg_current_xact_id()',
    "update sync_row set entity_id = 'moved' where entity = 'queue'",
    "delete from sync_row where op = 'p'",
    "delete from sync_row where op = 'l'",
    'delete from sync_row',
    "update interaction set scopes = '{}'",
    'update interaction set mark = 1',
    "insert into queue (id, doc, scopes) values ('q', '{}', '{org}')",
  ])('cannot %s', async (statement) => {
    const before = await everything();
    expect(JSON.stringify(before)).toContain('"op":"l"');
    await expect(test.db.query(statement)).rejects.toThrow(REFUSED);
    expect(await everything()).toEqual(before);
  });

  it('cannot change a row and tell its scopes of another content', async () => {
    const change = stamped('interaction', id, 4_294_967_295);
    await expect(change).rejects.toThrow(/without telling its scopes/);
  });

  it('that does all the centre does is let through, and counted', async () => {
    const before = await keptSums(test.db);
    await stamped('interaction', id);
    const after = await keptSums(test.db);
    expect(after['queue:general']).toMatchObject({ n: before['queue:general']?.n });
    expect(after['queue:general']?.sum).not.toBe(before['queue:general']?.sum);
    expect(await entrySums(test.db)).toEqual(after);
    expect(await rowSums(test.db)).toEqual(after);
  });
});

const REFUSED = /is never|does not bear|is not forgotten|without telling|can only be updated to DEFAULT/;

const everything = async () => ({
  scopes: await test.db.query('select * from scope order by id'),
  entries: await test.db.query(
    'select scope_id, entity, entity_id, version, op, mark from sync_row order by 1, 2, 3',
  ),
  marks: await test.db.query('select id, mark, scopes from interaction order by id'),
});

/** Changes a row's content and tells every scope that holds it, with the row's mark or a made-up one. */
const stamped = (entity: string, rowId: string, mark?: number): Promise<void> =>
  test.db.transaction(async (sql) => {
    await sql.query(`update ${entity} set doc = doc || '{"by": "hand"}' where id = $1`, [rowId]);
    await sql.query(
      `update scope set version = version + 1, xid = pg_current_xact_id()
       where id = any(select unnest(scopes) from ${entity} where id = $1)`,
      [rowId],
    );
    await sql.query(
      `update sync_row as entry set version = scope.version, xid = scope.xid, mark = coalesce($2, held.mark)
       from scope, ${entity} as held
       where entry.scope_id = scope.id and entity = '${entity}' and entity_id = $1 and held.id = $1 and op = 'p'`,
      [rowId, mark],
    );
  });
