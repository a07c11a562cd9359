import type { Entity, Row, RowChange } from '../../domain/journal/rows.ts';
import {
  type Held,
  type HeldEntity,
  heldEntities,
  type IndexedField,
  indexedFields,
  indexValue,
} from './indexes.ts';
import type { BaseRow } from './ports.ts';

/** Reads what a person sees: the server's rows with their own unsent work on top. */
export interface View {
  get<E extends HeldEntity>(entity: E, id: string): Held<E> | undefined;
  /** Rows whose `field` has `value`, in no particular order. */
  where<E extends HeldEntity>(entity: E, field: IndexedField<E>, value: string): Held<E>[];
  all<E extends HeldEntity>(entity: E): Held<E>[];
}

export const keyOf = (entity: string, id: string): string => `${entity}/${id}`;
/** The name under which a change of an index entry is announced. */
export const indexKeyOf = (entity: string, field: string, value: string): string =>
  `${entity}?${field}=${value}`;
export const allKeyOf = (entity: string): string => `${entity}/*`;

/**
 * Rows in memory with their indexes. `base` is what the server said; the overlay is what pending mutations make of it
 * (null: gone). Readers see overlay over base. Every change reports the keys it touched.
 */
export class Pool implements View {
  readonly #base = new Map<string, BaseRow>();
  readonly #overlay = new Map<string, RowChange>();
  readonly #ids = new Map<HeldEntity, Set<string>>(heldEntities.map((entity) => [entity, new Set()]));
  readonly #index = new Map<string, Set<string>>();

  get<E extends HeldEntity>(entity: E, id: string): Held<E> | undefined {
    const key = keyOf(entity, id);
    const change = this.#overlay.get(key);
    if (change) return (change.row ?? undefined) as Held<E> | undefined;
    return this.#base.get(key)?.row as Held<E> | undefined;
  }

  where<E extends HeldEntity>(entity: E, field: IndexedField<E>, value: string): Held<E>[] {
    return this.#rowsOf(entity, this.#index.get(indexKeyOf(entity, field, value)));
  }

  all<E extends HeldEntity>(entity: E): Held<E>[] {
    return this.#rowsOf(entity, this.#ids.get(entity));
  }

  /** The server's own row, without unsent work. */
  base(entity: string, id: string): BaseRow | undefined {
    return this.#base.get(keyOf(entity, id));
  }

  /** Every key the server put in `scope`. */
  *inScope(scope: string): Iterable<BaseRow> {
    for (const row of this.#base.values()) if (row.scopes.includes(scope)) yield row;
  }

  setBase(row: BaseRow, touched: Set<string>): void {
    this.#change(row.entity as HeldEntity, row.id, touched, () =>
      this.#base.set(keyOf(row.entity, row.id), row),
    );
  }

  deleteBase(entity: string, id: string, touched: Set<string>): void {
    this.#change(entity as HeldEntity, id, touched, () => this.#base.delete(keyOf(entity, id)));
  }

  /** Lays one pending change on top. */
  overlay(change: RowChange, touched: Set<string>): void {
    this.#change(change.entity, change.id, touched, () =>
      this.#overlay.set(keyOf(change.entity, change.id), change),
    );
  }

  /** Takes all pending changes off, before they are worked out anew. */
  clearOverlay(touched: Set<string>): void {
    for (const [key, { entity, id }] of [...this.#overlay])
      this.#change(entity, id, touched, () => this.#overlay.delete(key));
  }

  /** Rules read through this: only rows, no events. */
  readonly rows = {
    get: <E extends Entity>(entity: E, id: string) => this.get(entity, id) as Row<E> | undefined,
  };

  #rowsOf<E extends HeldEntity>(entity: E, ids: Set<string> | undefined): Held<E>[] {
    const rows: Held<E>[] = [];
    for (const id of ids ?? []) {
      const row = this.get(entity, id);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  #change(entity: HeldEntity, id: string, touched: Set<string>, write: () => void): void {
    const before = this.get(entity, id);
    write();
    const after = this.get(entity, id);
    if (before === after) return;
    touched.add(keyOf(entity, id));
    this.#reindex(entity, id, before, after, touched);
  }

  #reindex(entity: HeldEntity, id: string, before: unknown, after: unknown, touched: Set<string>): void {
    touched.add(allKeyOf(entity));
    if (after === undefined) this.#ids.get(entity)?.delete(id);
    else this.#ids.get(entity)?.add(id);
    for (const field of indexedFields[entity]) {
      const old = before === undefined ? undefined : indexValue(entity, before, field);
      const now = after === undefined ? undefined : indexValue(entity, after, field);
      // A row that stays under the same value has still changed for whoever lists it.
      for (const value of new Set([old, now]))
        if (value !== undefined) touched.add(indexKeyOf(entity, field, value));
      if (old === now) continue;
      if (old !== undefined) this.#index.get(indexKeyOf(entity, field, old))?.delete(id);
      if (now !== undefined) this.#listed(indexKeyOf(entity, field, now)).add(id);
    }
  }

  #listed(key: string): Set<string> {
    const known = this.#index.get(key);
    if (known) return known;
    const ids = new Set<string>();
    this.#index.set(key, ids);
    return ids;
  }
}
