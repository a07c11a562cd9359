import type { ScopeSum } from '../../contract/sync/wire.ts';
import { entities } from '../../domain/journal/rows.ts';
import type { Sql } from '../db/database.ts';

export type Sums = Record<string, ScopeSum>;

const sumsOf = async (sql: Sql, query: string): Promise<Sums> => {
  const found = await sql.query<ScopeSum & { id: string }>(query);
  return Object.fromEntries(found.map(({ id, n, sum }) => [id, { n, sum }]));
};

/** What the database keeps; scopes without rows left out. */
export const keptSums = (sql: Sql): Promise<Sums> =>
  sumsOf(sql, 'select id, n, sum from scope where n <> 0 or sum <> 0 order by id');

/** The same, counted anew from the entries. */
export const entrySums = (sql: Sql): Promise<Sums> =>
  sumsOf(
    sql,
    `select scope_id as id, count(*) as n, sum(mark)::bigint as sum from sync_row where op = 'p'
     group by scope_id order by scope_id`,
  );

/** The same, counted anew from the rows themselves. */
export const rowSums = (sql: Sql): Promise<Sums> =>
  sumsOf(
    sql,
    `select id, count(*) as n, sum(mark)::bigint as sum
     from (${entities.map((entity) => `select unnest(scopes) as id, mark from ${entity}`).join(' union all ')}) as held
     group by id order by id`,
  );
