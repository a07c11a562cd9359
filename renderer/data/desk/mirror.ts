import { WIRE_VERSION } from '../../../contract/sync/wire.ts';
import { Pending } from '../../../sync/engine/pending.ts';
import { keyOf, Pool, type View } from '../../../sync/engine/pool.ts';
import type { Clock, OutboxEntry, Random, RefusedMutation } from '../../../sync/engine/ports.ts';
import type { SyncStatus } from '../../../sync/engine/status.ts';
import { Wanted } from '../../../sync/engine/wanted.ts';
import type { Mutation, MutationArgs, MutationName } from '../../../sync/mutators/registry.ts';
import type { WorkplaceEngine } from '../workplace-engine.ts';
import type { Kept } from './keeping.ts';
import type { RowNews } from './protocol.ts';

export interface MirrorPorts {
  clock: Clock;
  random: Random;
  /** Resolves when the desk says that the intent would survive a power cut. */
  take(mutation: Mutation): Promise<void>;
  want(scope: string): void;
  unwant(scope: string): void;
  dismissRefused(uid: string): Promise<void>;
  reconnect(): void;
}

/**
 * The engine as one window sees it: the rows the desk shows, and on top what this window has done and the desk has not
 * told back yet. So a screen changes in the same frame, and two windows of one person see the same a moment later.
 */
export class Mirror implements WorkplaceEngine {
  readonly #ports: MirrorPorts;
  readonly #pool = new Pool();
  readonly #pending: Pending;
  readonly #waiting = new Map<string, readonly string[]>();
  readonly #notKept = new Map<string, Kept>();
  readonly #wanted = new Wanted();
  readonly #listeners = new Set<(keys: ReadonlySet<string>) => void>();
  readonly #statusListeners = new Set<() => void>();
  #status: SyncStatus;
  #refused: readonly RefusedMutation[] = [];
  #n = 0;
  /** What another desk has told so far, until it has told everything. */
  #told: Set<string> | undefined;

  constructor(ports: MirrorPorts, personId: string, status: SyncStatus) {
    this.#ports = ports;
    this.#pending = new Pending(personId);
    this.#status = status;
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

  now(): number {
    return this.#ports.clock.now() + this.#status.clockOffsetMs;
  }

  pendingFor(entity: string, id: string): string[] {
    const told = this.#waiting.get(keyOf(entity, id)) ?? [];
    return [...told, ...this.#pending.namesFor(entity, id)];
  }

  /** How everything unsent that touches this row lies on this machine. */
  readonly keptOf = (entity: string, id: string): Kept =>
    this.#notKept.get(keyOf(entity, id)) ??
    (this.#pending.namesFor(entity, id).length === 0 ? 'kept' : 'saving');

  subscribe(listener: (keys: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  subscribeStatus(listener: () => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  mutate<N extends MutationName>(name: N, args: MutationArgs<N>): { uid: string; saved: Promise<void> } {
    const intent = { uid: this.#ports.random.id(), name, args, at: this.now() };
    const changes = this.#pending.run(this.#pool, intent);
    const touched = new Set<string>();
    const entry: OutboxEntry = { ...intent, n: ++this.#n, version: WIRE_VERSION };
    this.#pending.add(this.#pool, entry, changes, touched);
    this.#announce(touched);
    return { uid: intent.uid, saved: this.#ports.take(intent) };
  }

  want(scope: string): () => void {
    if (this.#wanted.add(scope)) this.#ports.want(scope);
    return () => {
      if (this.#wanted.remove(scope)) this.#ports.unwant(scope);
    };
  }

  dismissRefused(uid: string): Promise<void> {
    return this.#ports.dismissRefused(uid);
  }

  reconnect(): void {
    this.#ports.reconnect();
  }

  /** The desk has told of rows. */
  rowsChanged(news: readonly RowNews[]): void {
    const touched = new Set<string>();
    for (const { entity, id, row, pending, kept } of news) {
      const key = keyOf(entity, id);
      touched.add(key);
      this.#told?.add(key);
      if (pending.length) this.#waiting.set(key, pending);
      else this.#waiting.delete(key);
      if (kept === 'kept') this.#notKept.delete(key);
      else this.#notKept.set(key, kept);
      if (row === null) this.#pool.deleteBase(entity, id, touched);
      else this.#pool.setBase({ entity, id, row, mark: 0, scopes: [] }, touched);
    }
    if (this.#pending.entries.length) this.#relay(() => true, touched);
    this.#announce(touched);
  }

  /** Another desk begins to tell of the rows, all of them. Those known stand until it has. */
  toldAnew(): void {
    this.#told = new Set();
  }

  /** Every row has been told anew: no others are there. `unsaved`: what this window did and the other desk has yet to hear. */
  allTold(unsaved: readonly Mutation[]): void {
    const told = this.#told ?? new Set();
    this.#told = undefined;
    const touched = new Set<string>();
    const gone = [...this.#pool.bases()].filter(({ entity, id }) => !told.has(keyOf(entity, id)));
    for (const { entity, id } of gone) {
      touched.add(keyOf(entity, id));
      this.#waiting.delete(keyOf(entity, id));
      this.#notKept.delete(keyOf(entity, id));
      this.#pool.deleteBase(entity, id, touched);
    }
    const entries = unsaved.map((intent) => ({ ...intent, n: ++this.#n, version: WIRE_VERSION }));
    this.#pending.rebase(this.#pool, entries, touched);
    for (const scope of this.#wanted.all()) this.#ports.want(scope);
    this.#announce(touched);
  }

  /** What this intent did is in the rows told so far. */
  taken(uid: string): void {
    const touched = new Set<string>();
    this.#relay((entry) => entry.uid !== uid, touched);
    this.#announce(touched);
  }

  statusChanged(status: SyncStatus, refused: readonly RefusedMutation[] | undefined): void {
    this.#status = status;
    if (refused) this.#refused = refused;
    for (const listener of [...this.#statusListeners]) listener();
  }

  #relay(keep: (entry: OutboxEntry) => boolean, touched: Set<string>): void {
    this.#pending.rebase(this.#pool, this.#pending.entries.filter(keep), touched);
  }

  #announce(keys: ReadonlySet<string>): void {
    if (keys.size) for (const listener of [...this.#listeners]) listener(keys);
  }
}
