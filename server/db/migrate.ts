import type { Database } from './database.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';

/** One process migrates, the others wait for it. */
const MIGRATION_LOCK = 5_340_001;

/** Runs the migrations that have not run, each once and in order. Refuses a database from a newer Shiftdesk. */
export async function migrate(db: Database, wanted: readonly Migration[] = migrations): Promise<void> {
  await db.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await sql.exec(
      'create table if not exists schema_migration (id integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const applied = await sql.query<{ id: number }>('select id from schema_migration');
    const done = new Set(applied.map(({ id }) => id));
    const newest = Math.max(0, ...wanted.map(({ id }) => id));
    if ([...done].some((id) => id > newest))
      throw new Error(
        'This database was written by a newer version of Shiftdesk. Start that version instead.',
      );
    for (const { id, name, sql: statements } of wanted) {
      if (done.has(id)) continue;
      await sql.exec(statements);
      await sql.query('insert into schema_migration (id, name) values ($1, $2)', [id, name]);
    }
  });
}
