import type { Central } from '../central.ts';

export interface Write {
  transaction: number;
  keys: readonly string[];
}

/** Which server transaction made which row, as the server's own log forgets it. */
export class History {
  readonly #central: Central;
  readonly #madeBy = new WeakMap<object, number>();
  readonly #keysOf = new Map<number, readonly string[]>();
  readonly #byUid = new Map<string, Write>();
  /** Uids in the order of being processed, in the present course of time. */
  processed: string[] = [];
  /** The server has been restored: rows may have become older. */
  wentBack = false;

  constructor(central: Central) {
    this.#central = central;
    central.onWrite = (uid, changes) => {
      const transaction = central.transaction;
      const keys = changes.map(({ entity, id }) => `${entity}/${id}`);
      for (const { row } of changes) if (row) this.#madeBy.set(row, transaction);
      this.#keysOf.set(transaction, keys);
      this.#byUid.set(uid, { transaction, keys });
    };
    central.onAnswer = (uid) => this.processed.push(uid);
  }

  /** The transaction that gave the row this content; 0 for rows that were never the server's. */
  madeBy(row: unknown): number {
    return (typeof row === 'object' && row !== null && this.#madeBy.get(row)) || 0;
  }

  keysOf(transaction: number): readonly string[] {
    return this.#keysOf.get(transaction) ?? [];
  }

  writeOf(uid: string): Write | undefined {
    return this.#byUid.get(uid);
  }

  /** After a restore only what the backup holds has happened. */
  goBack(): void {
    this.wentBack = true;
    this.processed = this.processed.filter((uid) => this.#central.answered(uid));
  }
}
