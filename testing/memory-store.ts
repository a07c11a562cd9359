import type {
  BaseRow,
  ClientState,
  LocalStore,
  OutboxEntry,
  PullCommit,
  RefusedMutation,
  Snapshot,
  WholeState,
} from '../sync/engine/ports.ts';

interface Disk {
  client: ClientState | undefined;
  rows: Map<string, BaseRow>;
  outbox: OutboxEntry[];
  refused: RefusedMutation[];
}

const emptyDisk = (): Disk => ({ client: undefined, rows: new Map(), outbox: [], refused: [] });

/** A disk in memory. `reopen` gives a new handle on the same disk, as after a crash; a closed handle writes nothing. */
export class MemoryStore implements LocalStore {
  readonly #disk: Disk;
  #closed = false;

  constructor(disk: Disk = emptyDisk()) {
    this.#disk = disk;
  }

  reopen(): MemoryStore {
    this.close();
    return new MemoryStore(this.#disk);
  }

  /** Another machine with the same content, as when a profile is copied. */
  copy(): MemoryStore {
    return new MemoryStore(structuredClone(this.#disk));
  }

  async load(): Promise<Snapshot> {
    const { client, rows, outbox, refused } = this.#disk;
    return structuredClone({ client, rows: [...rows.values()], outbox, refused });
  }

  async *rest(): AsyncIterable<BaseRow[]> {}

  async append(entries: readonly OutboxEntry[], client: ClientState): Promise<void> {
    this.#write((disk) => {
      for (const { n, uid } of entries) {
        const holder = disk.outbox.find((held) => held.n === n);
        if (holder && holder.uid !== uid) throw new Error(`number ${n} is taken`);
      }
      const uids = new Set(entries.map(({ uid }) => uid));
      disk.outbox = [...disk.outbox.filter(({ uid }) => !uids.has(uid)), ...structuredClone(entries)];
      disk.client = withCursorOf(disk, client);
    });
  }

  async commitPull({ puts, dels, answered, refused, client }: PullCommit): Promise<void> {
    this.#write((disk) => {
      for (const { entity, id } of dels) disk.rows.delete(`${entity}/${id}`);
      for (const row of puts) disk.rows.set(`${row.entity}/${row.id}`, structuredClone(row));
      disk.outbox = disk.outbox.filter(({ uid }) => !answered.includes(uid));
      disk.refused.push(...structuredClone(refused));
      disk.client = structuredClone(client);
    });
  }

  async replaceClient(client: ClientState, outbox: readonly OutboxEntry[]): Promise<void> {
    this.#write((disk) => {
      disk.client = withCursorOf(disk, client);
      disk.outbox = structuredClone([...outbox]);
    });
  }

  async dismissRefused(uid: string): Promise<void> {
    this.#write((disk) => {
      disk.refused = disk.refused.filter((refused) => refused.uid !== uid);
    });
  }

  async rewrite({ client, outbox, refused, rows }: WholeState): Promise<void> {
    this.#write((disk) => {
      disk.client = structuredClone(client);
      disk.outbox = structuredClone([...outbox]);
      disk.refused = structuredClone([...refused]);
      disk.rows = new Map([...rows].map((row) => [`${row.entity}/${row.id}`, structuredClone(row)]));
    });
  }

  close(): void {
    this.#closed = true;
  }

  #write(change: (disk: Disk) => void): void {
    if (this.#closed) throw new Error('closed');
    change(this.#disk);
  }
}

function withCursorOf(disk: Disk, client: ClientState): ClientState {
  const { cookie = null, lastSyncedAt } = disk.client ?? {};
  return structuredClone({ ...client, cookie, lastSyncedAt });
}
