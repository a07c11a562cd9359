import { heldEntities, indexedFields, indexValue } from '../../sync/engine/indexes.ts';
import { allKeyOf, indexKeyOf, keyOf, type Pool } from '../../sync/engine/pool.ts';
import type { BaseRow } from '../../sync/engine/ports.ts';
import type { History } from './history.ts';
import type { List } from './lists.ts';
import type { Complaint } from './violation.ts';

/**
 * What a window shows that draws a row, or a list of rows, only when it is told that it has changed. It also follows the server's
 * rows below: they never grow older, and what one transaction of the server did is seen whole.
 */
export class Mirror {
  readonly #history: History;
  readonly #pool: Pool;
  readonly #shown = new Map<string, unknown>();
  readonly #lists = new Map<string, { list: List; shown: readonly unknown[] }>();
  readonly #base = new Map<string, { madeBy: number; epoch: string }>();
  /** The server's epoch in the latest complete reply. */
  epoch = '';

  constructor(history: History, pool: Pool) {
    this.#history = history;
    this.#pool = pool;
    for (const entity of heldEntities)
      for (const row of pool.all(entity)) this.#shown.set(keyOf(entity, row.id), row);
    for (const base of pool.bases()) this.#remember(keyOf(base.entity, base.id), base);
  }

  /** From now on this list is on the screen. */
  shows(list: List): void {
    this.#lists.set(list.name, { list, shown: list.first(this.#pool) });
  }

  /** Takes over what was announced. `settled`: the first sync, which shows page by page, is over. */
  follow(keys: ReadonlySet<string>, settled: boolean): Complaint | undefined {
    let complaint: Complaint | undefined;
    for (const key of keys) {
      if (key.includes('?') || key.endsWith('/*')) continue;
      const [entity, id] = partsOf(key);
      const before = this.#shown.get(key);
      const after = this.#pool.get(entity, id);
      if (after === undefined) this.#shown.delete(key);
      else this.#shown.set(key, after);
      if (before !== after) complaint ??= this.#unannounced(keys, entity, [before, after]);
      const base = this.#pool.base(entity, id);
      if (settled && base) complaint ??= this.#olderComplaint(key, base) ?? this.#halfComplaint(key, base);
      this.#remember(key, base);
    }
    for (const { list } of this.#lists.values()) if (keys.has(list.key)) this.shows(list);
    return complaint;
  }

  /** Whether somebody was not told of a change. */
  complaint(): Complaint | undefined {
    let shown = 0;
    for (const entity of heldEntities)
      for (const row of this.#pool.all(entity)) {
        shown += 1;
        if (this.#shown.get(keyOf(entity, row.id)) !== row)
          return ['announcement', `${entity}/${row.id} has changed and nobody was told`];
      }
    if (shown !== this.#shown.size) return ['announcement', 'a row is gone and nobody was told'];
    return this.#listComplaint();
  }

  /** A list kept in order while rows change is what sorting them all would give, and whoever shows it was told. */
  #listComplaint(): Complaint | undefined {
    for (const { list, shown } of this.#lists.values()) {
      const first = list.first(this.#pool);
      if (!same(first, list.sorted(this.#pool))) return ['I6 rebase', `${list.name} is out of order`];
      if (!same(first, shown)) return ['announcement', `${list.name} has changed and nobody was told`];
    }
    return undefined;
  }

  #unannounced(
    keys: ReadonlySet<string>,
    entity: (typeof heldEntities)[number],
    rows: readonly unknown[],
  ): Complaint | undefined {
    const wanted = [allKeyOf(entity)];
    for (const field of indexedFields[entity])
      for (const row of rows) {
        const value = row === undefined ? undefined : indexValue(entity, row, field);
        if (value !== undefined) wanted.push(indexKeyOf(entity, field, value));
      }
    const missing = wanted.find((key) => !keys.has(key));
    return missing === undefined ? undefined : ['announcement', `${missing} was not announced`];
  }

  #olderComplaint(key: string, { row }: BaseRow): Complaint | undefined {
    const before = this.#base.get(key);
    if (
      !before ||
      this.#history.wentBack ||
      before.epoch !== this.epoch ||
      this.#history.madeBy(row) >= before.madeBy
    )
      return undefined;
    return ['I9 order', `${key} has become older`];
  }

  #halfComplaint(key: string, { row }: BaseRow): Complaint | undefined {
    const transaction = this.#history.madeBy(row);
    const late = this.#history.keysOf(transaction).find((other) => {
      const base = this.#pool.base(...partsOf(other));
      return base && this.#history.madeBy(base.row) < transaction;
    });
    return late === undefined
      ? undefined
      : ['I9 order', `half of what changed ${key} is seen: ${late} is missing`];
  }

  #remember(key: string, base: BaseRow | undefined): void {
    if (base) this.#base.set(key, { madeBy: this.#history.madeBy(base.row), epoch: this.epoch });
    else this.#base.delete(key);
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((row, i) => row === b[i]);

function partsOf(key: string): [(typeof heldEntities)[number], string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash) as (typeof heldEntities)[number], key.slice(slash + 1)];
}
