import type { Ack } from '../../contract/sync/wire.ts';
import type { MutationArgs, MutationName } from '../mutators/registry.ts';
import { applyPatch, patchFrom } from './apply-pull.ts';
import { advance, Exchange } from './exchange.ts';
import { Pending } from './pending.ts';
import { Pool, type View } from './pool.ts';
import {
  type ClientState,
  DiskError,
  type OutboxEntry,
  type Ports,
  type RefusedMutation,
  type Snapshot,
  TransportError,
} from './ports.ts';
import { Rounds } from './rounds.ts';
import { ServerTime } from './server-time.ts';
import type { SyncStatus } from './status.ts';

/** Uids asked about in one pull; an outbox longer than this is answered in several. */
const SENT_LIMIT = 5_000;

/**
 * One person's data on one desktop: rows in memory, unsent intents on top, both kept on disk, and the talk with the
 * server. Pure logic over ports: the same engine runs in the workstation, in tests and in the simulation.
 */
export class Engine {
  readonly #ports: Ports;
  readonly #pool = new Pool();
  readonly #pending: Pending;
  readonly #time = new ServerTime();
  readonly #exchange: Exchange;
  readonly #rounds: Rounds;
  readonly #answeredByPush = new Set<string>();
  readonly #wanted = new Map<string, number>();
  readonly #listeners = new Set<(keys: ReadonlySet<string>) => void>();
  readonly #statusListeners = new Set<() => void>();
  #refused: RefusedMutation[] = [];
  #client: ClientState;
  #status: SyncStatus;
  #stopListening: () => void = () => {};

  private constructor(ports: Ports, personId: string, snapshot: Snapshot) {
    this.#ports = ports;
    this.#pending = new Pending(personId);
    this.#exchange = new Exchange(ports.transport, ports.clock, this.#time);
    this.#rounds = new Rounds(ports.clock, ports.random, () => this.#round());
    this.#client = snapshot.client ?? { clientId: ports.random.id(), nextN: 1, cookie: null };
    this.#refused = snapshot.refused;
    const touched = new Set<string>();
    for (const row of snapshot.rows) this.#pool.setBase(row, touched);
    this.#pending.rebase(this.#pool, snapshot.outbox, touched);
    this.#status = {
      connection: 'starting',
      pending: snapshot.outbox.length,
      refused: snapshot.refused.length,
      lastSyncedAt: this.#client.lastSyncedAt,
      clockOffsetMs: 0,
      diskFailed: false,
    };
  }

  /** Reads what the disk holds; usable at once, with or without a network. */
  static async open(ports: Ports, personId: string): Promise<Engine> {
    return new Engine(ports, personId, await ports.store.load());
  }

  /** Begins talking with the server. */
  start(): void {
    this.#stopListening = this.#ports.transport.listen({
      poked: () => this.#rounds.ask(),
      up: () => this.#rounds.retryNow(),
      down: () => this.#unreached(),
    });
    this.#rounds.start();
  }

  stop(): void {
    this.#stopListening();
    this.#rounds.stop();
    this.#ports.store.close();
  }

  get view(): View {
    return this.#pool;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  get refused(): readonly RefusedMutation[] {
    return this.#refused;
  }

  get unsent(): readonly OutboxEntry[] {
    return this.#pending.entries;
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
    return this.#pending.namesFor(entity, id);
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
    const changes = this.#pending.run(this.#pool, intent);
    const entry: OutboxEntry = { ...intent, n: this.#client.nextN };
    this.#client = { ...this.#client, nextN: entry.n + 1 };
    const touched = new Set<string>();
    this.#pending.add(this.#pool, entry, changes, touched);
    this.#announce(touched);
    this.#setStatus({ pending: this.#pending.entries.length });
    return { uid: entry.uid, saved: this.#save(entry) };
  }

  /** Asks for a scope on demand until the returned function is called. */
  want(scope: string): () => void {
    this.#wanted.set(scope, (this.#wanted.get(scope) ?? 0) + 1);
    this.#rounds.ask();
    return () => {
      const left = (this.#wanted.get(scope) ?? 1) - 1;
      if (left > 0) this.#wanted.set(scope, left);
      else this.#wanted.delete(scope);
    };
  }

  async dismissRefused(uid: string): Promise<void> {
    await this.#ports.store.dismissRefused(uid);
    this.#refused = this.#refused.filter((refused) => refused.uid !== uid);
    this.#setStatus({ refused: this.#refused.length });
  }

  /** The person signed in again, or the network is known to be back. */
  reconnect(): void {
    this.#setStatus({ connection: 'starting' });
    this.#rounds.start();
  }

  async #save(entry: OutboxEntry): Promise<void> {
    try {
      await this.#toDisk(() => this.#ports.store.append(entry, this.#client));
    } finally {
      this.#rounds.ask();
    }
  }

  async #toDisk(write: () => Promise<void>): Promise<void> {
    try {
      await write();
      if (this.#status.diskFailed) this.#setStatus({ diskFailed: false });
    } catch (error) {
      this.#setStatus({ diskFailed: true });
      throw new DiskError(error);
    }
  }

  async #round(): Promise<'done' | 'failed' | 'stop'> {
    try {
      await this.#push();
      await this.#pull();
      this.#setStatus({ connection: 'online', offlineSince: undefined });
      return 'done';
    } catch (error) {
      if (error instanceof DiskError) return 'failed';
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

  async #push(): Promise<void> {
    for (;;) {
      const waiting = this.#pending.entries.filter(({ uid }) => !this.#answeredByPush.has(uid));
      if (waiting.length === 0) return;
      const reply = await this.#exchange.push(this.#client.clientId, waiting);
      for (const { uid } of reply.results) this.#answeredByPush.add(uid);
      if (reply.error === 'upgrade') throw new TransportError('upgrade');
      if (reply.error) await this.#becomeNewClient();
      else if (reply.results.length === 0) throw new TransportError('server', 'push made no progress');
    }
  }

  /** The server does not know this client's order: same intents, new name, numbered from 1. Uids keep it safe. */
  async #becomeNewClient(): Promise<void> {
    const outbox = this.#pending.entries.map((entry, i) => ({ ...entry, n: i + 1 }));
    this.#client = { ...this.#client, clientId: this.#ports.random.id(), nextN: outbox.length + 1 };
    this.#answeredByPush.clear();
    this.#pending.renumber(outbox);
    await this.#toDisk(() => this.#ports.store.replaceClient(this.#client, outbox));
  }

  async #pull(): Promise<void> {
    const sent = this.#pending.entries.slice(0, SENT_LIMIT).map(({ uid }) => uid);
    const { clientId, cookie } = this.#client;
    const { replies, acks } = await this.#exchange.pull(clientId, cookie, sent, [...this.#wanted.keys()]);
    const patch = patchFrom(this.#pool, replies);
    const refused = this.#refusedBy(acks);
    const answered = acks.map(({ uid }) => uid);
    const reached = { cookie: advance(cookie, replies), lastSyncedAt: this.now() };
    await this.#toDisk(() =>
      this.#ports.store.commitPull({
        puts: [...patch.puts.values()],
        dels: [...patch.dels.values()],
        answered,
        refused,
        client: { ...this.#client, ...reached },
      }),
    );
    // Only now: a cursor must never be ahead of the rows on disk.
    this.#client = { ...this.#client, ...reached };
    this.#refused = [...this.#refused, ...refused];
    const done = new Set(answered);
    for (const uid of answered) this.#answeredByPush.delete(uid);
    const touched = new Set<string>();
    applyPatch(this.#pool, patch, touched);
    this.#pending.rebase(
      this.#pool,
      this.#pending.entries.filter(({ uid }) => !done.has(uid)),
      touched,
    );
    this.#announce(touched);
    this.#setStatus({
      pending: this.#pending.entries.length,
      refused: this.#refused.length,
      lastSyncedAt: this.#client.lastSyncedAt,
      clockOffsetMs: this.#time.offset,
    });
  }

  #refusedBy(acks: readonly Ack[]): RefusedMutation[] {
    return acks.flatMap(({ uid, status, refusal }) => {
      const entry = this.#pending.entries.find((pending) => pending.uid === uid);
      if (status !== 'rejected' || !entry || !refusal) return [];
      const { name, args, at } = entry;
      return [{ uid, name, args, at, refusal }];
    });
  }

  #unreached(): void {
    if (this.#status.connection === 'signedOut' || this.#status.connection === 'upgradeNeeded') return;
    this.#setStatus({ connection: 'offline', offlineSince: this.#status.offlineSince ?? this.now() });
  }

  #announce(keys: ReadonlySet<string>): void {
    if (keys.size) for (const listener of [...this.#listeners]) listener(keys);
  }

  #setStatus(change: Partial<SyncStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of [...this.#statusListeners]) listener();
  }
}
