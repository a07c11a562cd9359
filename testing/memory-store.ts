import type {
  BaseRow,
  ClientState,
  LocalStore,
  OutboxEntry,
  PullCommit,
  Snapshot,
  WholeState,
} from '../sync/engine/ports.ts';
import { type MemoryContent, MemoryDisk } from './memory-disk.ts';

/** A local store on a disk in memory. A store that was closed, or whose disk was emptied underneath, refuses. */
export class MemoryStore implements LocalStore {
  readonly disk: MemoryDisk;
  readonly #isCold: (row: BaseRow) => boolean;
  #generation: number;
  #closed = false;

  /** `isCold` tells which rows `load` leaves for `rest`; none if not said. */
  constructor(disk = new MemoryDisk(), isCold: (row: BaseRow) => boolean = () => false) {
    this.disk = disk;
    this.#isCold = isCold;
    this.#generation = disk.generation;
  }

  /** A new store on the same disk, as after a crash. */
  reopen(): MemoryStore {
    this.close();
    return new MemoryStore(this.disk, this.#isCold);
  }

  /** Another machine with the same content, as when a profile is copied. */
  copy(): MemoryStore {
    return new MemoryStore(this.disk.copy(), this.#isCold);
  }

  async load(): Promise<Snapshot> {
    this.#generation = this.disk.generation;
    const { client, rows, outbox, refused } = this.disk.content;
    const hot = [...rows.values()].filter((row) => !this.#isCold(row));
    return own({ client, rows: hot, outbox: [...outbox].sort((a, b) => a.n - b.n), refused: [...refused] });
  }

  async *rest(): AsyncIterable<BaseRow[]> {
    this.#mustBeThere();
    const cold = [...this.disk.content.rows.values()].filter(this.#isCold);
    for (let i = 0; i < cold.length; i += 10) {
      this.#mustBeThere();
      yield own(cold.slice(i, i + 10));
    }
  }

  async append(entries: readonly OutboxEntry[], client: ClientState): Promise<void> {
    this.#mustBeThere();
    const uids = new Set(entries.map(({ uid }) => uid));
    this.disk.write('strict', [], (content) => {
      const others = content.outbox.filter(({ uid }) => !uids.has(uid));
      for (const { n } of entries)
        if (others.some((held) => held.n === n)) throw new Error(`number ${n} is taken`);
      return { outbox: [...others, ...own(entries)], client: withCursorOf(content, client) };
    });
  }

  async commitPull({ puts, dels, answered, refused, client }: PullCommit): Promise<void> {
    this.#mustBeThere();
    const gone = new Set(answered);
    this.disk.write('relaxed', [...puts, ...dels].map(keyOf), (content) => {
      for (const row of dels) content.rows.delete(keyOf(row));
      for (const row of puts) content.rows.set(keyOf(row), own(row));
      return {
        outbox: content.outbox.filter(({ uid }) => !gone.has(uid)),
        refused: [...content.refused, ...own(refused)],
        client: own(client),
      };
    });
  }

  async replaceClient(client: ClientState, outbox: readonly OutboxEntry[]): Promise<void> {
    this.#mustBeThere();
    this.disk.write('strict', [], (content) => {
      return { client: withCursorOf(content, client), outbox: own([...outbox]) };
    });
  }

  async dismissRefused(dismissed: string): Promise<void> {
    this.#mustBeThere();
    this.disk.write('relaxed', [], (content) => {
      return { refused: content.refused.filter(({ uid }) => uid !== dismissed) };
    });
  }

  async rewrite({ client, outbox, refused, rows }: WholeState): Promise<void> {
    if (this.#closed) throw new Error('closed');
    this.disk.write('strict', [], () => {
      return {
        client: own(client),
        outbox: own([...outbox]),
        refused: own([...refused]),
        rows: new Map([...rows].map((row) => [keyOf(row), own(row)])),
      };
    });
    this.#generation = this.disk.generation;
  }

  close(): void {
    this.#closed = true;
  }

  #mustBeThere(): void {
    if (this.#closed) throw new Error('closed');
    if (this.#generation !== this.disk.generation) throw new Error('the store is gone');
  }
}

const keyOf = ({ entity, id }: { entity: string; id: string }): string => `${entity}/${id}`;

function withCursorOf({ client: known }: MemoryContent, client: ClientState): ClientState {
  const { cookie = null, lastSyncedAt } = known ?? {};
  return own({ ...client, cookie, lastSyncedAt });
}

/**
 * As it is now, whatever becomes of it. What is frozen has come from the simulated server, all of it, and is shared:
 * copying is most of what a seed would cost.
 */
function own<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return value.map(own) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, own(part)])) as T;
}
