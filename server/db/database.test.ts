import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { type Database, isCollision, isLastingFailure, sqlState } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';

const place = await freshDatabase();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(place);
  await db.exec('create table thing (id text primary key, doc jsonb, tags text[], big bigint)');
});
afterAll(async () => {
  await db.close();
  await place.drop();
});

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** The first payload `accepts` says yes to. */
async function heard(channel: string, act: () => Promise<void>): Promise<string> {
  let stop = async () => {};
  const payload = new Promise<string>((resolve) => {
    void db.listen(channel, resolve).then((end) => {
      stop = end;
      void act();
    });
  });
  const told = await payload;
  await stop();
  return told;
}

describe('the database', () => {
  it('keeps text, JSON, lists and 64-bit numbers as they were', async () => {
    const doc = { zh: '你好，"世界"', emoji: '😀', nothing: null, list: [1, 2.5], at: 1_795_299_771_349 };
    await db.query('insert into thing values ($1, $2::jsonb, $3::text[], $4)', [
      'a',
      JSON.stringify(doc),
      ['x', 'a"b', '{}', '逗,号'],
      1_795_299_771_349,
    ]);
    expect(await db.query("select * from thing where id = 'a'")).toEqual([
      { id: 'a', doc, tags: ['x', 'a"b', '{}', '逗,号'], big: 1_795_299_771_349 },
    ]);
    expect(await db.query('select count(*) as count from thing')).toEqual([{ count: 1 }]);
  });

  it('undoes a transaction whose work throws', async () => {
    const work = db.transaction(async (sql) => {
      await sql.query("insert into thing (id) values ('undone')");
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await db.query("select from thing where id = 'undone'")).toEqual([]);
  });

  it('gives a snapshot that can only be read', async () => {
    const work = db.transaction((sql) => sql.query("insert into thing (id) values ('never')"), {
      snapshot: true,
    });
    expect(sqlState(await failureOf(work))).toBe('25006');
  });

  it('tells a collision, which may be tried again, from a failure that lasts', async () => {
    await db.query("insert into thing (id) values ('twice')");
    const twice = await failureOf(db.query("insert into thing (id) values ('twice')"));
    expect([isCollision(twice), isLastingFailure(twice)]).toEqual([true, false]);
    const nonsense = await failureOf(db.query('select nonsense'));
    expect([isCollision(nonsense), isLastingFailure(nonsense)]).toEqual([false, true]);
    expect([isCollision(new Error('no')), isLastingFailure(new Error('no'))]).toEqual([false, false]);
  });

  it('carries word from one to another', async () => {
    expect(await heard('news', () => db.notify('news', '有事"了"'))).toBe('有事"了"');
  });
});

describe('migrations', () => {
  it('run once each, and only those that have not run', async () => {
    await migrate(db);
    const next = Math.max(...migrations.map(({ id }) => id)) + 1;
    const extra = { id: next, name: 'extra', sql: 'create table extra (id text)' };
    await migrate(db, [...migrations, extra]);
    await migrate(db, [...migrations, extra]);
    expect(await db.query('select id from extra')).toEqual([]);
    await expect(migrate(db)).rejects.toThrow(/newer version/);
    await db.exec(`drop table extra; delete from schema_migration where id = ${next}`);
  });

  it('that fail leave nothing behind', async () => {
    const next = Math.max(...migrations.map(({ id }) => id)) + 1;
    const half = { id: next, name: 'half', sql: 'create table half (id text); select nonsense' };
    await expect(migrate(db, [...migrations, half])).rejects.toThrow();
    expect(await db.query("select to_regclass('half')::text as name")).toEqual([{ name: null }]);
  });

  it('are numbered without a gap', () => {
    expect(migrations.map(({ id }) => id)).toEqual(migrations.map((_, i) => i + 1));
  });
});
