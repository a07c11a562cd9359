import type { ScopePatch, ScopeSum } from '../../contract/sync/wire.ts';
import { type Entity, entities, type Row } from '../../domain/journal/rows.ts';
import type { Sql } from '../db/database.ts';
import { markedRows } from './marked-rows.ts';

export interface StandingScope extends ScopeSum {
  id: string;
  version: number;
  horizon: number;
}

interface Entry {
  entity: Entity;
  entity_id: string;
  version: number;
  op: 'p' | 'd' | 'l';
}

/** A row as the wire carries it. */
interface Held {
  mark: number;
  row: Row<Entity>;
}

/** What is new in one scope, before the rows are looked up. */
export interface ScopePage {
  clear: boolean;
  entries: Entry[];
  to: number;
}

/** The database's epoch, and the scopes a person has by role and how far they are. One that never had a row is at 0. */
export async function standingScopes(
  sql: Sql,
  personId: string,
): Promise<{ epoch: string; scopes: StandingScope[] }> {
  const found = await sql.query<StandingScope & { epoch: string }>(
    `select epoch, user_scope.scope_id as id, coalesce(version, 0) as version, coalesce(horizon, 0) as horizon,
       coalesce(n, 0) as n, coalesce(sum, 0) as sum
     from sync_meta left join user_scope on person_id = $1 left join scope on scope.id = user_scope.scope_id
     order by user_scope.scope_id`,
    [personId],
  );
  return { epoch: found[0]?.epoch ?? '', scopes: found.filter(({ id }) => id !== null) };
}

/** No cursor, one below what has been forgotten, or one from a future that did not happen. */
export const startsOver = ({ version, horizon }: StandingScope, from: number | undefined): boolean =>
  from === undefined || from < horizon || from > version;

/**
 * The entries after `from`, at least `limit` of them if there are: a version is never split over two pages, half of a
 * transaction must not look complete.
 */
export async function scopePage(
  sql: Sql,
  scope: StandingScope,
  from: number | undefined,
  limit: number,
): Promise<ScopePage> {
  const { id, version } = scope;
  const clear = startsOver(scope, from);
  const entries = await sql.query<Entry>(
    `select entity, entity_id, version, op from sync_row
     where scope_id = $1 and version > $2 and version > 0 ${clear ? "and op = 'p'" : ''}
     order by version fetch first ($3) rows with ties`,
    [id, clear ? 0 : from, limit],
  );
  const to = entries.length < limit ? version : (entries.at(-1)?.version ?? version);
  return { clear, entries, to };
}

/** The pages as the wire has them, with every row looked up once. */
export async function withRows(
  sql: Sql,
  pages: ReadonlyMap<string, ScopePage>,
): Promise<Record<string, ScopePatch>> {
  const puts = [...pages.values()].flatMap(({ entries }) => entries.filter(({ op }) => op === 'p'));
  const rows = await rowsOf(sql, puts);
  const patches: Record<string, ScopePatch> = {};
  for (const [scope, { clear, entries, to }] of pages) {
    const patch: ScopePatch = { clear, puts: [], dels: [], to };
    for (const { entity, entity_id: id, op } of entries) {
      const held = op === 'p' && rows.get(`${entity}/${id}`);
      if (held) patch.puts.push({ entity, id, ...held });
      else patch.dels.push({ entity, id });
    }
    patches[scope] = patch;
  }
  return patches;
}

async function rowsOf(sql: Sql, entries: readonly Entry[]): Promise<Map<string, Held>> {
  const rows = new Map<string, Held>();
  for (const entity of entities) {
    const ids = new Set(entries.filter((entry) => entry.entity === entity).map((entry) => entry.entity_id));
    if (ids.size === 0) continue;
    for (const { id, ...held } of await markedRows(sql, entity, 'id = any($1::text[])', [[...ids]]))
      rows.set(`${entity}/${id}`, held);
  }
  return rows;
}
