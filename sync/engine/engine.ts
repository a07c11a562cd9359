import { WIRE_VERSION } from '../../contract/sync/wire.ts';
import type { RowChange } from '../../domain/journal/rows.ts';
import type { Mutation, MutationArgs, MutationName } from '../mutators/registry.ts';
import { Disk } from './disk.ts';
import { Exchange } from './exchange.ts';
import type { Held } from './held.ts';
import { Pending } from './pending.ts';
import { Pool, type View } from './pool.ts';
import {
  NewerStore,
  type OutboxEntry,
  type Ports,
  type RefusedMutation,
  type Snapshot,
  TransportError,
  type WholeState,
} from './ports.ts';
import { recover, type Start } from './recover.ts';
import { Rounds } from './rounds.ts';
import { Savings } from './savings.ts';
import { ServerTime } from './server-time.ts';
import type { SyncStatus } from './status.ts';
import { Talk } from './talk.ts';
import { Wanted } from './wanted.ts';

/**
 * One person's data on one desktop: rows in memory, unsent intents on top, both kept on disk, and the talk with the
 * server. Pure logic over ports: the same engine runs in the workstation, in tests and in the simulation.
 */
export class Engine {
  readonly #ports: Ports;
  readonly #held: Held;
  readonly #disk: Disk;
  readonly #time = new ServerTime();
  readonly #talk: Talk;
  readonly #rounds: Rounds;
  readonly #savings = new Savings();
  readonly #wanted = new Wanted();
  readonly #listeners = new Set<(keys: ReadonlySet<string>) => void>();
  readonly #statusListeners = new Set<() => void>();
  #status: SyncStatus;
  #restCounts: boolean;
  /** Everything that the disk holds is in memory: from now on the server may change it. */
  #begun = false;
  #stopped = false;
  #stopListening: () => void = () => {};

  private constructor(ports: Ports, personId: string, start: Start) {
    this.#ports = ports;
    const { client, refused } = start;
    this.#held = { pool: new Pool(), pending: new Pending(personId), client, refused };
    this.#restCounts = start.restCounts;
    this.#rounds = new Rounds(ports.clock, ports.random, () => this.#round());
    this.#disk = this.#diskFrom(start);
    this.#talk = this.#talkOver(this.#disk);
    for (const row of start.rows) this.#held.pool.setBase(row);
    this.#held.pending.rebase(this.#held.pool, start.outbox, new Set());
    this.#status = {
      connection: 'starting',
      pending: start.outbox.length,
      unsaved: 0,
      refused: start.refused.length,
      lastSyncedAt: client.lastSyncedAt,
      clockOffsetMs: 0,
      diskFailed: false,
      cacheBehind: false,
      diverged: 0,
    };
  }

  /**
   * Reads what this desktop holds; usable at once, with or without a network. What the store cannot give, the journal
   * and the server do. Throws `NewerStore` and leaves everything as it is when a newer version wrote it.
   */
  static async open(ports: Ports, personId: string): Promise<Engine> {
    const [found, journalled] = await Promise.all([load(ports), ports.journal.read().catch(() => [])]);
    return new Engine(
      ports,
      personId,
      recover(found, journalled, () => ports.random.id()),
    );
  }

  /** Loads the rest of what the disk holds and begins talking with the server. Resolves when it has begun. */
  async start(): Promise<void> {
    await this.#loadRest();
    await this.#disk.mend();
    if (this.#stopped) return;
    this.#begun = true;
    this.#stopListening = this.#ports.transport.listen({
      poked: () => this.#rounds.ask(),
      up: () => this.#rounds.retryNow(),
      down: () => this.#unreached(),
    });
    this.#rounds.start();
  }

  /** What was to be saved is still written, nothing after. Resolves when the disk is closed. */
  stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    this.#rounds.stop();
    return this.#disk.close();
  }

  get view(): View {
    return this.#held.pool;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  get refused(): readonly RefusedMutation[] {
    return this.#held.refused;
  }

  get unsent(): readonly OutboxEntry[] {
    return this.#held.pending.entries;
  }

  /** The server's time as well as this machine knows it, UTC ms. */
  now(): number {
    return this.#ports.clock.now() + this.#time.offset;
  }

  newId(): string {
    return this.#ports.random.id();
  }

  /** Names of unsent intents that touch this row: what is shown as requested or waiting to be sent. */
  pendingFor(entity: string, id: string): string[] {
    return this.#held.pending.namesFor(entity, id);
  }

  /** Tells which keys changed, after each change. See `keyOf`, `indexKeyOf`, `allKeyOf`. */
  subscribe(listener: (keys: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  subscribeStatus(listener: () => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  /**
   * Does something: the view changes before this returns; `saved` resolves when it would survive a power cut here.
   * Throws `Refusal` when the rules refuse it now. The server may still refuse it later (`refused`).
   */
  mutate<N extends MutationName>(name: N, args: MutationArgs<N>): { uid: string; saved: Promise<void> } {
    const intent = { uid: this.#ports.random.id(), name, args, at: this.now() };
    return { uid: intent.uid, saved: this.#keep(intent, this.#held.pending.run(this.#held.pool, intent)) };
  }

  /**
   * Takes an intent that one of the person's windows has checked against its own picture of these rows. Should they
   * refuse it meanwhile, it has no effect here and the server decides. The same intent twice is one.
   */
  take(intent: Mutation): Promise<void> {
    if (this.#held.pending.has(intent.uid)) return this.#savings.of(intent.uid);
    return this.#keep(intent, this.#held.pending.tryRun(this.#held.pool, intent));
  }

  /** Asks for a scope on demand until the returned function is called, once. */
  want(scope: string): () => void {
    this.#wanted.add(scope);
    this.#rounds.ask();
    return () => this.#wanted.remove(scope);
  }

  async dismissRefused(uid: string): Promise<void> {
    this.#held.refused = this.#held.refused.filter((refused) => refused.uid !== uid);
    this.#setStatus({ refused: this.#held.refused.length });
    await this.#disk.dismissRefused(uid);
  }

  /** The person signed in again, or the network is known to be back. */
  reconnect(): void {
    this.#setStatus({ connection: 'starting' });
    if (this.#begun) this.#rounds.start();
  }

  #diskFrom({ behind, client: { settled } }: Start): Disk {
    const { store, journal, clock } = this.#ports;
    const state = (): WholeState => {
      const { client, pending, refused, pool } = this.#held;
      return { client, outbox: pending.entries, refused, rows: pool.bases() };
    };
    const changed = () => {
      if (!this.#disk.behind) this.#savings.allKept();
      this.#setStatus({ diskFailed: this.#disk.failed, cacheBehind: this.#disk.behind });
    };
    return new Disk({ store, journal, clock, state, changed }, { behind, settled });
  }

  #talkOver(disk: Disk): Talk {
    const { transport, clock, random } = this.#ports;
    return new Talk({
      held: this.#held,
      disk,
      savings: this.#savings,
      wanted: this.#wanted,
      exchange: new Exchange(transport, clock, this.#time),
      clock,
      random,
      now: () => this.now(),
      again: () => this.#rounds.ask(),
      taken: (touched) => this.#taken(touched),
    });
  }

  #taken(touched: ReadonlySet<string>): void {
    const { pending, refused, client } = this.#held;
    this.#announce(touched);
    this.#setStatus({
      pending: pending.entries.length,
      refused: refused.length,
      lastSyncedAt: client.lastSyncedAt,
      clockOffsetMs: this.#time.offset,
      diverged: this.#talk.diverged,
    });
  }

  async #loadRest(): Promise<void> {
    if (!this.#restCounts) return;
    this.#restCounts = false;
    const touched = new Set<string>();
    const all = await this.#disk.rest((rows) => {
      for (const row of rows) this.#held.pool.setBase(row, touched);
    });
    if (!all) this.#held.client = { ...this.#held.client, cookie: null, lastSyncedAt: undefined };
    this.#held.pending.rebase(this.#held.pool, [...this.#held.pending.entries], touched);
    this.#announce(touched);
  }

  #keep(intent: Mutation, changes: readonly RowChange[]): Promise<void> {
    const { uid, name, args, at } = intent;
    const entry: OutboxEntry = { uid, name, args, at, n: this.#held.client.nextN, version: WIRE_VERSION };
    this.#held.client = { ...this.#held.client, nextN: entry.n + 1 };
    const touched = new Set<string>();
    this.#held.pending.add(this.#held.pool, entry, changes, touched);
    const saved = this.#savings.begin(uid, this.#disk.add(entry), () => {
      this.#setStatus({ unsaved: this.#savings.underWay });
      this.#rounds.ask();
    });
    this.#announce(touched);
    this.#setStatus({ pending: this.#held.pending.entries.length, unsaved: this.#savings.underWay });
    return saved;
  }

  async #round(): Promise<'done' | 'failed' | 'stop'> {
    void this.#disk.mend();
    try {
      await this.#talk.push();
      await this.#talk.pull();
      this.#setStatus({ connection: 'online', offlineSince: undefined });
      return 'done';
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.kind === 'signedOut') this.#setStatus({ connection: 'signedOut' });
      else if (error.kind === 'upgrade') this.#setStatus({ connection: 'upgradeNeeded' });
      else {
        this.#unreached();
        return 'failed';
      }
      return 'stop';
    }
  }

  #unreached(): void {
    if (this.#status.connection === 'signedOut' || this.#status.connection === 'upgradeNeeded') return;
    this.#setStatus({ connection: 'offline', offlineSince: this.#status.offlineSince ?? this.now() });
  }

  #announce(keys: ReadonlySet<string>): void {
    if (keys.size) for (const listener of [...this.#listeners]) listener(keys);
  }

  #setStatus(change: Partial<SyncStatus>): void {
    const same = Object.entries(change).every(
      ([name, value]) => this.#status[name as keyof SyncStatus] === value,
    );
    if (same) return;
    this.#status = { ...this.#status, ...change };
    for (const listener of [...this.#statusListeners]) listener();
  }
}

/** What the store holds; nothing when it cannot be read. */
async function load({ store }: Ports): Promise<Snapshot | undefined> {
  try {
    return await store.load();
  } catch (error) {
    if (error instanceof NewerStore) throw error;
    return undefined;
  }
}
