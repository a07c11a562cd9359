import type { JournalEvent } from '../../domain/journal/event.ts';
import { type Entity, entities } from '../../domain/journal/rows.ts';
import { followers } from '../../sync/row-scopes.ts';
import { Collision, type Sql } from '../db/database.ts';
import { rowName, type ScopeChanges, type ScopeEntry } from './scope-changes.ts';
import type { ChangedRow } from './working-set.ts';

/** Appends events in this order, each with its place in its stream. */
export async function writeJournal(
  sql: Sql,
  events: readonly { event: JournalEvent; n: number }[],
): Promise<void> {
  if (events.length === 0) return;
  const lines = events.map(({ event, n }, i) => ({
    i,
    n,
    id: event.id,
    stream_kind: event.stream.kind,
    stream_id: event.stream.id,
    type: event.type,
    at: event.at,
    claimed_at: event.claimedAt,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    data: event.data,
  }));
  await sql.query(
    `insert into journal (stream_kind, stream_id, n, id, type, at, claimed_at, actor_kind, actor_id, data)
     select stream_kind, stream_id, n, id, type, at, claimed_at, actor_kind, actor_id, data
     from jsonb_to_recordset($1::jsonb) as e(
       i integer, stream_kind text, stream_id text, n integer, id text, type text, at bigint, claimed_at bigint,
       actor_kind text, actor_id text, data jsonb)
     order by i`,
    [JSON.stringify(lines)],
  );
}

/**
 * Writes rows as they are now, with the scopes that hold them. Returns the marks of all that were written, by row name.
 * A row that was not there when it was read and is there now collides: it is judged again, never overwritten unseen.
 */
export async function writeRows(
  sql: Sql,
  changed: readonly ChangedRow[],
  changes: ScopeChanges,
): Promise<Map<string, number>> {
  const marks = new Map<string, number>();
  const note = (entity: Entity, written: readonly { id: string; mark: number }[]): void => {
    for (const { id, mark } of written) marks.set(rowName({ entity, id }), mark);
  };
  for (const entity of entities) {
    const mine = changed.filter((row) => row.entity === entity);
    const puts = mine
      .filter(({ row }) => row !== null)
      .map((row) => ({ id: row.id, doc: row.row, scopes: changes.scopes.get(rowName(row)) ?? [] }));
    const known = mine.filter(({ before }) => before).map(({ id }) => id);
    const gone = mine.filter(({ row }) => row === null).map(({ id }) => id);
    if (puts.length) {
      const written = await sql.query<{ id: string; mark: number }>(
        `insert into ${entity} (id, doc, scopes)
         select id, doc, scopes from jsonb_to_recordset($1::jsonb) as r(id text, doc jsonb, scopes text[])
         on conflict (id) do update set doc = excluded.doc, scopes = excluded.scopes
           where ${entity}.id = any($2::text[])
         returning id, mark`,
        [JSON.stringify(puts), known],
      );
      if (written.length < puts.length) throw new Collision(`a new row of ${entity} was there already`);
      note(entity, written);
    }
    if (gone.length) await sql.query(`delete from ${entity} where id = any($1::text[])`, [gone]);
  }
  for (const entity of followers) {
    const moved = changes.following.filter((row) => row.entity === entity);
    if (moved.length)
      note(
        entity,
        await sql.query(
          `update ${entity} set scopes = f.scopes
           from jsonb_to_recordset($1::jsonb) as f(id text, scopes text[]) where ${entity}.id = f.id
           returning ${entity}.id, ${entity}.mark`,
          [JSON.stringify(moved)],
        ),
      );
  }
  return marks;
}

interface ScopeWrite {
  entries: readonly ScopeEntry[];
  /** Of every row put, by its name. */
  marks: ReadonlyMap<string, number>;
  /** Scopes that move on without an entry. */
  bare: readonly string[];
  /** UTC ms. */
  at: number;
}

/**
 * Moves the scopes on and writes their entries: the last thing before the commit, in one statement, in the order of
 * scope ids. A scope is locked only from here to the commit, so within it the order of versions is the order of
 * commits and no reader can see a version before everything below it. Returns the new versions.
 */
export async function writeScopes(
  sql: Sql,
  { entries, marks, bare, at }: ScopeWrite,
): Promise<Record<string, number>> {
  const scopes = [...new Set([...entries.map(({ scope }) => scope), ...bare])].sort();
  if (scopes.length === 0) return {};
  const lines = entries.map((entry) => ({
    ...entry,
    mark: entry.op === 'p' ? marks.get(rowName(entry)) : 0,
  }));
  const versions = await sql.query<{ id: string; version: number }>(
    `with moved as (
       insert into scope as s (id, version)
       select id, 1 from unnest($1::text[]) as id order by id
       on conflict (id) do update set version = s.version + 1, xid = excluded.xid
       returning s.id, s.version
     ), written as (
       insert into sync_row (scope_id, entity, entity_id, version, op, mark, at)
       select e.scope, e.entity, e.id, moved.version, e.op::"char", e.mark, $3::bigint
       from jsonb_to_recordset($2::jsonb) as e(scope text, entity text, id text, op text, mark bigint)
       join moved on moved.id = e.scope
       on conflict (scope_id, entity, entity_id)
       do update set version = excluded.version, op = excluded.op, mark = excluded.mark,
         at = excluded.at, xid = excluded.xid
     )
     select id, version from moved`,
    [scopes, JSON.stringify(lines), at],
  );
  return Object.fromEntries(versions.map(({ id, version }) => [id, version]));
}
