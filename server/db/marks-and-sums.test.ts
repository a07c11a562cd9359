import { afterAll, expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { entrySums, keptSums, rowSums } from '../sync/sums-under-test.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openPglite } from './pglite-database.ts';
import { openPostgres } from './postgres-database.ts';

const place = await freshDatabase();
const db = place.databaseUrl
  ? await openPostgres(place.databaseUrl)
  : await openPglite(undefined, place.image);
afterAll(async () => {
  await db.close();
  await place.drop();
});

it('rows from before marks get them, and their scopes the sums', async () => {
  await migrate(
    db,
    migrations.filter(({ id }) => id < 5),
  );
  await db.transaction(async (sql) => {
    await sql.query("insert into scope (id, version) values ('org', 2), ('elsewhere', 3)");
    for (const id of ['general', 'orders', '退款']) {
      await sql.query("insert into queue (id, doc, scopes) values ($1, $2, '{org,elsewhere}')", [
        id,
        JSON.stringify(aQueue({ id })),
      ]);
      await sql.query(
        `insert into sync_row (scope_id, entity, entity_id, version, op, at)
         values ('org', 'queue', $1, 1, 'p', 0), ('elsewhere', 'queue', $1, 2, 'p', 0), ('left', 'queue', $1, 3, 'l', 0)`,
        [id],
      );
    }
  });
  await migrate(db);
  const kept = await keptSums(db);
  expect(Object.keys(kept)).toEqual(['elsewhere', 'org']);
  expect(kept.org?.n).toBe(3);
  expect(kept.org?.sum).toBeGreaterThan(3);
  expect(await entrySums(db)).toEqual(kept);
  expect(await rowSums(db)).toEqual(kept);
  const marks = await db.query<{ mark: number }>('select distinct mark from queue');
  expect(marks).toHaveLength(3);
  for (const { mark } of marks) expect(mark >= 0 && mark < 2 ** 32).toBe(true);
});
