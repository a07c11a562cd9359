import type { OutboxEntry, OutboxJournal } from '../sync/engine/ports.ts';

/** An outbox journal in memory. `reopen` gives another handle on the same file, `copy` another file. */
export class MemoryJournal implements OutboxJournal {
  readonly #entries: Map<string, OutboxEntry>;

  constructor(entries: Map<string, OutboxEntry> = new Map()) {
    this.#entries = entries;
  }

  reopen(): MemoryJournal {
    return new MemoryJournal(this.#entries);
  }

  copy(): MemoryJournal {
    return new MemoryJournal(new Map(this.#entries));
  }

  async read(): Promise<OutboxEntry[]> {
    return this.held;
  }

  async write({ added, settled }: Parameters<OutboxJournal['write']>[0]): Promise<void> {
    for (const entry of added) {
      // One added again keeps its place: a torn write of new numbers must not change the order of being made.
      this.#entries.set(entry.uid, structuredClone(entry));
    }
    for (const uid of settled) this.#entries.delete(uid);
  }

  /** What is in the file now, in the order of writing. */
  get held(): OutboxEntry[] {
    return [...this.#entries.values()];
  }

  holds(uid: string): boolean {
    return this.#entries.has(uid);
  }
}
