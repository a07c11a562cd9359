import type { Sql } from '../db/database.ts';

/** The database's identity, part of every cookie. */
export async function readEpoch(sql: Sql): Promise<string> {
  const [meta] = await sql.query<{ epoch: string }>('select epoch from sync_meta');
  if (!meta) throw new Error('the database has no epoch');
  return meta.epoch;
}

/**
 * After a restore the database has forgotten versions that desktops have seen and will give them to other content. With
 * a new epoch no desktop believes its cursor: all start over, and send again whatever was not answered.
 */
export async function renewEpoch(sql: Sql): Promise<void> {
  await sql.query('update sync_meta set epoch = gen_random_uuid()::text');
}
