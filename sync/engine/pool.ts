import type { ScopeSum } from '../../contract/sync/wire.ts';
import type { Entity, Row, RowChange } from '../../domain/journal/rows.ts';
import {
  type Held,
  type HeldEntity,
  heldEntities,
  type IndexedField,
  indexedFields,
  indexValue,
} from './indexes.ts';
import { KeptList, type Order } from './kept-list.ts';
import type { BaseRow } from './ports.ts';

/** Reads what a person sees: the server's rows with their own unsent work on top. */
export interface View {
  get<E extends HeldEntity>(entity: E, id: string): Held<E> | undefined;
  /** Rows whose `field` has `value`, in no particular order. */
  where<E extends HeldEntity>(entity: E, field: IndexedField<E>, value: string): Held<E>[];
  /** The first `limit` rows whose `field` has `value`, in this order; kept in order from the first question on. */
  first<E extends HeldEntity>(
    entity: E,
    field: IndexedField<E>,
    value: string,
    order: Order<Held<E>>,
    limit?: number,
  ): Held<E>[];
  all<E extends HeldEntity>(entity: E): Held<E>[];
}

export const keyOf = (entity: string, id: string): string => `${entity}/${id}`;
/** The name under which a change of an index entry is announced. */
export const indexKeyOf = (entity: string, field: string, value: string): string =>
  `${entity}?${field}=${value}`;
export const allKeyOf = (entity: string): string => `${entity}/*`;

interface Table {
  base: Map<string, BaseRow>;
  overlay: Map<string, RowChange>;
  /** Ids by value, a map a field. */
  indexes: Map<string, Map<string, Set<string>>>;
  /** Lists somebody has asked for, by field and value, then by the name of their order. */
  lists: Map<string, Map<string, KeptList<unknown>>>;
}

const emptyTable = (entity: HeldEntity): Table => ({
  base: new Map(),
  overlay: new Map(),
  indexes: new Map(indexedFields[entity].map((field) => [field, new Map()])),
  lists: new Map(),
});

/**
 * Rows in memory with their indexes. `base` is what the server said; the overlay is what pending mutations make of it
 * (null: gone). Readers see overlay over base. Every change reports the keys it touched.
 */
export class Pool implements View {
  readonly #tables = new Map<HeldEntity, Table>(heldEntities.map((entity) => [entity, emptyTable(entity)]));
  readonly #sums = new Map<string, ScopeSum>();
  /** Thousands of rows share a handful of combinations of scopes. */
  readonly #scopes = new Map<string, readonly string[]>();

  get<E extends HeldEntity>(entity: E, id: string): Held<E> | undefined {
    return this.#read(this.#table(entity), id) as Held<E> | undefined;
  }

  where<E extends HeldEntity>(entity: E, field: IndexedField<E>, value: string): Held<E>[] {
    const table = this.#table(entity);
    const rows: Held<E>[] = [];
    for (const id of table.indexes.get(field)?.get(value) ?? []) rows.push(this.#read(table, id) as Held<E>);
    return rows;
  }

  first<E extends HeldEntity>(
    entity: E,
    field: IndexedField<E>,
    value: string,
    order: Order<Held<E>>,
    limit: number = Number.POSITIVE_INFINITY,
  ): Held<E>[] {
    const { lists } = this.#table(entity);
    const name = `${field}=${value}`;
    const kept = lists.get(name) ?? new Map<string, KeptList<unknown>>();
    lists.set(name, kept);
    let list = kept.get(order.name) as KeptList<Held<E>> | undefined;
    if (!list) {
      list = new KeptList(order, this.#entriesOf(entity, field, value));
      kept.set(order.name, list as KeptList<unknown>);
    }
    return list.first(limit);
  }

  all<E extends HeldEntity>(entity: E): Held<E>[] {
    const table = this.#table(entity);
    const rows: Held<E>[] = [];
    for (const [id, { row }] of table.base) if (!table.overlay.has(id)) rows.push(row as Held<E>);
    for (const { row } of table.overlay.values()) if (row !== null) rows.push(row as Held<E>);
    return rows;
  }

  /** The server's own row, without unsent work. */
  base(entity: string, id: string): BaseRow | undefined {
    return this.#tables.get(entity as HeldEntity)?.base.get(id);
  }

  /** Every row the server gave. */
  *bases(): Iterable<BaseRow> {
    for (const { base } of this.#tables.values()) yield* base.values();
  }

  /** Every row the server put in `scope`. */
  *inScope(scope: string): Iterable<BaseRow> {
    for (const row of this.bases()) if (row.scopes.includes(scope)) yield row;
  }

  /** The scopes that any row is held for. */
  *scopes(): Iterable<string> {
    for (const [scope, { n }] of this.#sums) if (n > 0) yield scope;
  }

  /** How many of the server's rows are held for `scope`, and the sum of their marks. */
  sumOf(scope: string): ScopeSum {
    return this.#sums.get(scope) ?? { n: 0, sum: 0 };
  }

  setBase(row: BaseRow, touched?: Set<string>): void {
    const table = this.#table(row.entity as HeldEntity);
    const scopes = this.#shared(row.scopes);
    this.#change(row.entity as HeldEntity, row.id, touched, () => {
      this.#count(table.base.get(row.id), -1);
      const held = row.scopes === scopes ? row : { ...row, scopes };
      table.base.set(row.id, held);
      this.#count(held, 1);
    });
  }

  deleteBase(entity: string, id: string, touched?: Set<string>): void {
    const table = this.#table(entity as HeldEntity);
    this.#change(entity as HeldEntity, id, touched, () => {
      this.#count(table.base.get(id), -1);
      table.base.delete(id);
    });
  }

  /** Lays one pending change on top. */
  overlay(change: RowChange, touched?: Set<string>): void {
    const { overlay } = this.#table(change.entity);
    this.#change(change.entity, change.id, touched, () => overlay.set(change.id, change));
  }

  /** Takes all pending changes off, before they are worked out anew. */
  clearOverlay(touched: Set<string>): void {
    for (const [entity, { overlay }] of this.#tables)
      for (const id of [...overlay.keys()]) this.#change(entity, id, touched, () => overlay.delete(id));
  }

  /** Rules read through this: only rows, no events. */
  readonly rows = {
    get: <E extends Entity>(entity: E, id: string) => this.get(entity, id) as Row<E> | undefined,
  };

  *#entriesOf<E extends HeldEntity>(entity: E, field: string, value: string): Iterable<[string, Held<E>]> {
    const table = this.#table(entity);
    for (const id of table.indexes.get(field)?.get(value) ?? []) yield [id, this.#read(table, id) as Held<E>];
  }

  #table(entity: HeldEntity): Table {
    const table = this.#tables.get(entity);
    if (table) return table;
    // A newer server may send what this version has no screen for; it is kept and counted all the same.
    const made = { base: new Map(), overlay: new Map(), indexes: new Map(), lists: new Map() };
    this.#tables.set(entity, made);
    return made;
  }

  #read({ base, overlay }: Table, id: string): unknown {
    const change = overlay.get(id);
    return change ? (change.row ?? undefined) : base.get(id)?.row;
  }

  #shared(scopes: readonly string[]): readonly string[] {
    const name = scopes.join(' ');
    const shared = this.#scopes.get(name);
    if (!shared) this.#scopes.set(name, scopes);
    return shared ?? scopes;
  }

  #count(row: BaseRow | undefined, sign: 1 | -1): void {
    if (!row) return;
    for (const scope of row.scopes) {
      const held = this.#sums.get(scope) ?? { n: 0, sum: 0 };
      this.#sums.set(scope, { n: held.n + sign, sum: held.sum + sign * row.mark });
    }
  }

  #change(entity: HeldEntity, id: string, touched: Set<string> | undefined, write: () => void): void {
    const table = this.#table(entity);
    const before = this.#read(table, id);
    write();
    const after = this.#read(table, id);
    if (before === after) return;
    touched?.add(keyOf(entity, id)).add(allKeyOf(entity));
    for (const [field, ids] of table.indexes) {
      const old = before === undefined ? undefined : indexValue(entity, before, field);
      const now = after === undefined ? undefined : indexValue(entity, after, field);
      // A row that stays under the same value has still changed for whoever lists it.
      if (old !== undefined) touched?.add(indexKeyOf(entity, field, old));
      if (now !== undefined) touched?.add(indexKeyOf(entity, field, now));
      if (old !== now) move(ids, id, old, now);
      if (table.lists.size === 0) continue;
      for (const value of new Set([old, now]))
        for (const list of table.lists.get(`${field}=${value}`)?.values() ?? [])
          list.changed(id, value === old ? before : undefined, value === now ? after : undefined);
    }
  }
}

function move(
  ids: Map<string, Set<string>>,
  id: string,
  from: string | undefined,
  to: string | undefined,
): void {
  if (from !== undefined) {
    const held = ids.get(from);
    held?.delete(id);
    if (held?.size === 0) ids.delete(from);
  }
  if (to === undefined) return;
  const held = ids.get(to);
  if (held) held.add(id);
  else ids.set(to, new Set([id]));
}
