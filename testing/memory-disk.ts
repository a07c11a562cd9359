import type { BaseRow, ClientState, OutboxEntry, RefusedMutation } from '../sync/engine/ports.ts';

export interface MemoryContent {
  client: ClientState | undefined;
  rows: Map<string, BaseRow>;
  outbox: readonly OutboxEntry[];
  refused: readonly RefusedMutation[];
}

const nothing = (): MemoryContent => ({ client: undefined, rows: new Map(), outbox: [], refused: [] });

/**
 * What outlives the stores that are opened on it. Nothing in `content` is changed in place but the map of rows.
 * Relaxed transactions are lost, last ones first, when the power goes; a strict one makes all before it safe.
 */
export class MemoryDisk {
  content: MemoryContent;
  /** Raised when everything is gone: a store that was opened before must not write into what comes after. */
  generation = 0;
  /** How many transactions have made this content. */
  writes = 0;
  /** Takes back the transactions that a power cut could still lose, in their order. */
  #undo: (() => void)[] = [];

  constructor(content: MemoryContent = nothing()) {
    this.content = content;
  }

  /** Another machine with the same content, as when a profile is copied. */
  copy(): MemoryDisk {
    const copy = new MemoryDisk({ ...this.content, rows: new Map(this.content.rows) });
    copy.writes = this.writes;
    return copy;
  }

  /** One transaction. `keys` are those of the rows it changes. */
  write(
    durability: 'strict' | 'relaxed',
    keys: readonly string[],
    change: (content: MemoryContent) => Partial<MemoryContent>,
  ): void {
    const { content } = this;
    const rows = keys.map((key) => [key, content.rows.get(key)] as const);
    this.content = { ...content, ...change(content) };
    this.writes += 1;
    if (durability === 'strict') this.#undo = [];
    else
      this.#undo.push(() => {
        this.content = content;
        this.writes -= 1;
        for (const [key, row] of rows) setRow(content.rows, key, row);
      });
  }

  /** How many transactions a power cut could lose now. */
  get relaxed(): number {
    return this.#undo.length;
  }

  /** The power goes: the last `lost` of the relaxed transactions have not reached the disk. */
  cutPower(lost: number): void {
    for (const undo of this.#undo.splice(Math.max(0, this.#undo.length - lost)).reverse()) undo();
    this.#undo = [];
  }

  /** The disk full, a downgrade, a person who tidies up: everything is gone, also under a store that is open. */
  empty(): void {
    this.content = nothing();
    this.generation += 1;
    this.#undo = [];
  }
}

function setRow(rows: Map<string, BaseRow>, key: string, row: BaseRow | undefined): void {
  if (row) rows.set(key, row);
  else rows.delete(key);
}
