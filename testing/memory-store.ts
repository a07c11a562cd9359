import type {
  BaseRow,
  ClientState,
  LocalStore,
  OutboxEntry,
  PullCommit,
  RefusedMutation,
  Snapshot,
} from '../sync/engine/ports.ts';

interface Disk {
  client: ClientState | undefined;
  rows: Map<string, BaseRow>;
  outbox: OutboxEntry[];
  refused: RefusedMutation[];
}

/** A disk in memory. `reopen` gives a new handle on the same disk, as after a crash; a closed handle writes nothing. */
export class MemoryStore implements LocalStore {
  readonly #disk: Disk;
  #closed = false;

  constructor(disk: Disk = { client: undefined, rows: new Map(), outbox: [], refused: [] }) {
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

  async append(entry: OutboxEntry, client: ClientState): Promise<void> {
    this.#write((disk) => {
      if (disk.outbox.some(({ n }) => n === entry.n)) throw new Error(`number ${entry.n} is taken`);
      disk.outbox.push(structuredClone(entry));
      disk.client = structuredClone(client);
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

  async replaceClient(client: ClientState, outbox: OutboxEntry[]): Promise<void> {
    this.#write((disk) => {
      disk.client = structuredClone(client);
      disk.outbox = structuredClone(outbox);
    });
  }

  async dismissRefused(uid: string): Promise<void> {
    this.#write((disk) => {
      disk.refused = disk.refused.filter((refused) => refused.uid !== uid);
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
