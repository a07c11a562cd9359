import {
  type Cookie,
  type PullReply,
  SENT_LIMIT,
  WANT_LIMIT,
  WIRE_VERSION,
} from '../../contract/sync/wire.ts';
import type { RowChange } from '../../domain/journal/rows.ts';
import type { Mutation, MutationArgs, MutationName } from '../mutators/registry.ts';
import { applyPatch, patchFrom } from './apply-pull.ts';
import { Disk } from './disk.ts';
import { Divergence } from './divergence.ts';
import { advance, Exchange } from './exchange.ts';
import { Pending } from './pending.ts';
import { Pool, type View } from './pool.ts';
import {
  type ClientState,
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
import { Wanted } from './wanted.ts';

/**
 * One person's data on one desktop: rows in memory, unsent intents on top, both kept on disk, and the talk with the
 * server. Pure logic over ports: the same engine runs in the workstation, in tests and in the simulation.
 */
export class Engine {
  readonly #ports: Ports;
  readonly #pool = new Pool();
  readonly #pending: Pending;
  readonly #disk: Disk;
  readonly #time = new ServerTime();
  readonly #divergence: Divergence;
  readonly #exchange: Exchange;
  readonly #rounds: Rounds;
  readonly #savings = new Savings();
  readonly #answeredByPush = new Set<string>();
  readonly #wanted = new Wanted();
  readonly #listeners = new Set<(keys: ReadonlySet<string>) => void>();
  readonly #statusListeners = new Set<() => void>();
  #refused: readonly RefusedMutation[];
  #client: ClientState;
  #status: SyncStatus;
  #restCounts: boolean;
  /** Everything that the disk holds is in memory: from now on the server may change it. */
  #begun = false;
  #stopped = false;
  #stopListening: () => void = () => {};

  private constructor(ports: Ports, personId: string, start: Start) {
    this.#ports = ports;
    this.#pending = new Pending(personId);
    this.#divergence = new Divergence(ports.clock);
    this.#exchange = new Exchange(ports.transport, ports.clock, this.#time);
    this.#rounds = new Rounds(ports.clock, ports.random, () => this.#round());
    this.#client = start.client;
    this.#refused = start.refused;
    this.#restCounts = start.restCounts;
    const state = () => this.#state();
    const changed = () => {
      if (!this.#disk.behind) this.#savings.allKept();
      this.#setStatus({ diskFailed: this.#disk.failed, cacheBehind: this.#disk.behind });
    };
    this.#disk = new Disk(
      { store: ports.store, journal: ports.journal, clock: ports.clock, state, changed },
      { behind: start.behind, settled: start.client.settled },
    );
    for (const row of start.rows) this.#pool.setBase(row);
    this.#pending.rebase(this.#pool, start.outbox, new Set());
    this.#status = {
      connection: 'starting',
      pending: start.outbox.length,
      unsaved: 0,
      refused: start.refused.length,
      lastSyncedAt: this.#client.lastSyncedAt,
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
    return { uid: intent.uid, saved: this.#keep(intent, this.#pending.run(this.#pool, intent)) };
  }

  /**
   * Takes an intent that one of the person's windows has checked against its own picture of these rows. Should they
   * refuse it meanwhile, it has no effect here and the server decides. The same intent twice is one.
   */
  take(intent: Mutation): Promise<void> {
    if (this.#pending.has(intent.uid)) return this.#savings.of(intent.uid);
    return this.#keep(intent, this.#pending.tryRun(this.#pool, intent));
  }

  /** Asks for a scope on demand until the returned function is called, once. */
  want(scope: string): () => void {
    this.#wanted.add(scope);
    this.#rounds.ask();
    return () => this.#wanted.remove(scope);
  }

  async dismissRefused(uid: string): Promise<void> {
    this.#refused = this.#refused.filter((refused) => refused.uid !== uid);
    this.#setStatus({ refused: this.#refused.length });
    await this.#disk.dismissRefused(uid);
  }

  /** The person signed in again, or the network is known to be back. */
  reconnect(): void {
    this.#setStatus({ connection: 'starting' });
    if (this.#begun) this.#rounds.start();
  }

  #state(): WholeState {
    return {
      client: this.#client,
      outbox: this.#pending.entries,
      refused: this.#refused,
      rows: this.#pool.bases(),
    };
  }

  async #loadRest(): Promise<void> {
    if (!this.#restCounts) return;
    this.#restCounts = false;
    const touched = new Set<string>();
    const all = await this.#disk.rest((rows) => {
      for (const row of rows) this.#pool.setBase(row, touched);
    });
    if (!all) this.#client = { ...this.#client, cookie: null, lastSyncedAt: undefined };
    this.#pending.rebase(this.#pool, [...this.#pending.entries], touched);
    this.#announce(touched);
  }

  #keep(intent: Mutation, changes: readonly RowChange[]): Promise<void> {
    const { uid, name, args, at } = intent;
    const entry: OutboxEntry = { uid, name, args, at, n: this.#client.nextN, version: WIRE_VERSION };
    this.#client = { ...this.#client, nextN: entry.n + 1 };
    const touched = new Set<string>();
    this.#pending.add(this.#pool, entry, changes, touched);
    const saved = this.#savings.begin(uid, this.#disk.add(entry), () => {
      this.#setStatus({ unsaved: this.#savings.underWay });
      this.#rounds.ask();
    });
    this.#announce(touched);
    this.#setStatus({ pending: this.#pending.entries.length, unsaved: this.#savings.underWay });
    return saved;
  }

  async #round(): Promise<'done' | 'failed' | 'stop'> {
    void this.#disk.mend();
    try {
      await this.#push();
      await this.#pull();
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

  async #push(): Promise<void> {
    for (;;) {
      const waiting = this.#unsent();
      if (waiting.length === 0) return;
      const reply = await this.#exchange.push(this.#client.clientId, waiting);
      for (const { uid } of reply.results) this.#answeredByPush.add(uid);
      if (reply.error === 'upgrade') throw new TransportError('upgrade');
      if (reply.error) await this.#becomeNewClient();
      else if (reply.results.length === 0) throw new TransportError('server', 'push made no progress');
    }
  }

  /** What the server has not heard of. Nothing is sent before it is kept here, so no answer overtakes its question. */
  #unsent(): OutboxEntry[] {
    const { entries } = this.#pending;
    const end = entries.findIndex(({ uid }) => this.#savings.isUnderWay(uid));
    return entries
      .slice(0, end < 0 ? entries.length : end)
      .filter(({ uid }) => !this.#answeredByPush.has(uid));
  }

  /** The server does not know this client's order: same intents, new name, numbered from 1. Uids keep it safe. */
  async #becomeNewClient(): Promise<void> {
    const outbox = this.#pending.entries.map((entry, i) => ({ ...entry, n: i + 1 }));
    this.#client = { ...this.#client, clientId: this.#ports.random.id(), nextN: outbox.length + 1 };
    this.#answeredByPush.clear();
    this.#pending.renumber(outbox);
    await this.#disk.renumber();
  }

  async #pull(): Promise<void> {
    const { clientId } = this.#client;
    // An outbox longer than this is answered in several pulls; of more open scopes than this the oldest are let go of.
    const sent = this.#pending.entries.slice(0, SENT_LIMIT).map(({ uid }) => uid);
    const want = this.#wanted.latest(WANT_LIMIT);
    // A first sync shows and keeps each page as it comes, so that a line that breaks does not begin it again. Later
    // ones are taken whole: half of what happened together must not be seen.
    const first = this.#client.lastSyncedAt === undefined;
    let { cookie } = this.#client;
    let pages: PullReply[] = [];
    let taken = Promise.resolve();
    for (;;) {
      const reply = await this.#exchange.pull(clientId, cookie, sent, want);
      cookie = advance(cookie, [reply]);
      pages.push(reply);
      if (!reply.more) break;
      if (!first) continue;
      await taken;
      taken = this.#take(pages, cookie);
      pages = [];
    }
    await taken;
    await this.#take(pages, cookie);
  }

  /** Takes pages to disk and then, in the same breath, to memory: a cursor is never ahead of the rows. */
  #take(pages: readonly PullReply[], cookie: Cookie | null): Promise<void> {
    const complete = pages.at(-1)?.more === false;
    const patch = patchFrom(this.#pool, pages, complete ? cookie : null);
    const acks = pages.flatMap((page) => page.acks);
    const refused = this.#refusedBy(acks);
    const answered = acks.map(({ uid }) => uid);
    const reached = { cookie, ...(complete && { lastSyncedAt: this.now() }) };
    const client = { ...this.#client, ...reached };
    const content = { puts: [...patch.puts.values()], dels: [...patch.dels.values()] };
    return this.#disk.commitPull({ ...content, answered, refused, client }, () => {
      this.#client = { ...this.#client, ...reached };
      this.#refused = [...this.#refused, ...refused];
      const done = new Set(answered);
      for (const uid of answered) {
        this.#answeredByPush.delete(uid);
        this.#savings.answered(uid);
      }
      const touched = new Set<string>();
      applyPatch(this.#pool, patch, touched);
      const left = this.#pending.entries.filter(({ uid }) => !done.has(uid));
      this.#pending.rebase(this.#pool, left, touched);
      // The server has forgotten that it answered these: it was restored meanwhile, and must hear them again.
      if (complete) for (const { uid } of left) if (this.#answeredByPush.delete(uid)) this.#rounds.ask();
      if (complete) this.#heal(pages.at(-1)?.sums ?? {});
      this.#announce(touched);
      this.#setStatus({
        pending: left.length,
        refused: this.#refused.length,
        lastSyncedAt: this.#client.lastSyncedAt,
        clockOffsetMs: this.#time.offset,
        diverged: this.#divergence.count,
      });
    });
  }

  /** Forgets how far it is in scopes that differ from the server's: the next pull starts them over. */
  #heal(sums: PullReply['sums']): void {
    const wrong = this.#divergence.check(this.#pool, sums);
    const { cookie } = this.#client;
    if (wrong.length === 0 || !cookie) return;
    const scopes = Object.fromEntries(Object.entries(cookie.scopes).filter(([id]) => !wrong.includes(id)));
    this.#client = { ...this.#client, cookie: { ...cookie, scopes } };
    this.#rounds.ask();
  }

  #refusedBy(acks: PullReply['acks']): RefusedMutation[] {
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
