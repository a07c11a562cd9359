/** An order of rows. `name` tells orders apart; rows that compare equal are ordered by id. */
export interface Order<R> {
  readonly name: string;
  compare(a: R, b: R): number;
  /** Which rows belong in the list; all when absent. */
  readonly of?: (row: R) => boolean;
}

interface Entry<R> {
  id: string;
  row: R;
}

/**
 * Rows kept in order while they change, so that what a screen shows first is found without looking at the rest. One
 * change costs a search by halves and a move of what lies behind.
 */
export class KeptList<R> {
  readonly #order: Order<R>;
  readonly #entries: Entry<R>[];

  constructor(order: Order<R>, rows: Iterable<readonly [string, R]>) {
    this.#order = order;
    this.#entries = [];
    for (const [id, row] of rows) if (this.#takes(row)) this.#entries.push({ id, row });
    this.#entries.sort((a, b) => this.#compare(a, b));
  }

  first(limit: number): R[] {
    return this.#entries.slice(0, limit).map(({ row }) => row);
  }

  /** A row was `before` and is `after`; undefined: not in the list's reach. */
  changed(id: string, before: R | undefined, after: R | undefined): void {
    if (before !== undefined && this.#takes(before)) {
      const at = this.#placeOf({ id, row: before });
      if (this.#entries[at]?.id === id) this.#entries.splice(at, 1);
    }
    if (after !== undefined && this.#takes(after)) {
      const entry = { id, row: after };
      this.#entries.splice(this.#placeOf(entry), 0, entry);
    }
  }

  #takes(row: R): boolean {
    return this.#order.of?.(row) ?? true;
  }

  /** Where this entry is, or would be. */
  #placeOf(entry: Entry<R>): number {
    let from = 0;
    let to = this.#entries.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = this.#entries[middle];
      if (found && this.#compare(found, entry) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #compare(a: Entry<R>, b: Entry<R>): number {
    return this.#order.compare(a.row, b.row) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  }
}
