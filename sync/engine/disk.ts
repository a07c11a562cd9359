import { SECOND } from '../../domain/time.ts';
import {
  type BaseRow,
  type ClientState,
  type Clock,
  DiskError,
  type LocalStore,
  type OutboxEntry,
  type OutboxJournal,
  type PullCommit,
  type WholeState,
} from './ports.ts';

/** Writing everything again is dear; a disk that has just refused it is given a while. */
const REWRITE_PAUSE = 30 * SECOND;
/** A store that has not answered by then is taken to have refused. What it still does later, `mend` does over. */
export const STORE_PATIENCE = 15 * SECOND;
/** Everything anew, of a large store on a slow disk. */
const REWRITE_PATIENCE = 120 * SECOND;

export interface DiskPorts {
  store: LocalStore;
  journal: OutboxJournal;
  clock: Clock;
  /** What the engine holds in memory now. */
  state(): WholeState;
  /** `behind` or `failed` has changed. */
  changed(): void;
}

interface Waiting {
  entry: OutboxEntry;
  saved(): void;
  failed(error: DiskError): void;
}

/**
 * The store and the outbox journal as one disk. Writes happen one after another, so an answer is never on disk before
 * its question. Memory leads: when the store refuses a write or turns out to be another one, it has fallen behind, and
 * is given everything anew as soon as it takes it; until then the journal alone keeps unsent work.
 */
export class Disk {
  readonly #ports: DiskPorts;
  #queue: Promise<void> = Promise.resolve();
  #waiting: Waiting[] = [];
  /** Answered intents that the journal may still hold; the answers are in the store. */
  #unsettled: Set<string>;
  /** Answered intents whose answers the store does not have: the journal must not forget them, nor a start pass them over. */
  readonly #unstored = new Set<string>();
  /**
   * Intents the journal has refused. They go into its next write, so that it never holds what came after one without
   * that one: its order is the order of being made.
   */
  readonly #unjournalled = new Set<string>();
  #behind: boolean;
  #failed = false;
  #resting = false;
  #stopped = false;

  constructor(ports: DiskPorts, start: { behind: boolean; settled: readonly string[] }) {
    this.#ports = ports;
    this.#behind = start.behind;
    this.#unsettled = new Set(start.settled);
  }

  /** The store lacks something that memory has. */
  get behind(): boolean {
    return this.#behind;
  }

  /** The last intent could be kept nowhere, and is not yet. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Resolves when the intent would survive a power cut; throws `DiskError` when it is kept nowhere. */
  add(entry: OutboxEntry): Promise<void> {
    return new Promise((saved, failed) => {
      this.#waiting.push({ entry, saved, failed });
      // Those that come while a write is under way share the next one.
      if (this.#waiting.length === 1) void this.#next(() => this.#addWaiting());
    });
  }

  /**
   * Takes a pull to disk if it can (what it cannot take waits for `mend`) and lets memory follow with `apply` before
   * any other write: whoever writes everything must find both or neither.
   */
  commitPull(commit: PullCommit, apply: () => void): Promise<void> {
    return this.#next(async () => {
      for (const uid of commit.answered) this.#unstored.add(uid);
      if (!this.#behind)
        await this.#orBehind(async () => {
          const { clientId, nextN } = this.#ports.state().client;
          const client = this.#marked({ ...commit.client, clientId, nextN }, commit.answered);
          await this.#inTime(this.#ports.store.commitPull({ ...commit, client }));
          this.#stored();
        });
      apply();
    });
  }

  /** The outbox has new numbers, also what has come to it since. */
  renumber(): Promise<void> {
    return this.#next(async () => {
      const { store, state } = this.#ports;
      const { client, outbox } = state();
      const journalled = this.#journalled(outbox.map(({ uid }) => uid)).catch(() => {});
      if (!this.#behind)
        await this.#orBehind(() => this.#inTime(store.replaceClient(this.#marked(client), outbox)));
      await journalled;
    });
  }

  dismissRefused(uid: string): Promise<void> {
    return this.#next(() => this.#orBehind(() => this.#inTime(this.#ports.store.dismissRefused(uid))));
  }

  /** Reads what `load` left out; false when it cannot be read. */
  async rest(take: (rows: readonly BaseRow[]) => void): Promise<boolean> {
    try {
      for await (const rows of this.#ports.store.rest()) take(rows);
      return true;
    } catch {
      this.fallBehind();
      return false;
    }
  }

  fallBehind(): void {
    this.#behind = true;
    this.#ports.changed();
  }

  /** Gives the store everything when it is behind and may be asked again. */
  mend(): Promise<void> {
    const { store, clock, state } = this.#ports;
    if (!this.#behind || this.#resting) return Promise.resolve();
    return this.#next(async () => {
      const whole = state();
      try {
        const client = this.#marked(whole.client, this.#unstored);
        await this.#inTime(store.rewrite({ ...whole, client }), REWRITE_PATIENCE);
        this.#behind = false;
        this.#failed = false;
        this.#ports.changed();
        this.#stored();
        if (this.#unjournalled.size) await this.#journalled([]).catch(() => {});
      } catch {
        this.#resting = true;
        this.#ports.changed();
        // A timer and not the time of day, which anybody may set.
        clock.after(REWRITE_PAUSE, () => {
          this.#resting = false;
          void this.mend();
        });
      }
    });
  }

  /** What was asked for before is still done; the store closes after it. */
  close(): Promise<void> {
    return this.#next(async () => {
      this.#stopped = true;
      this.#ports.store.close();
    });
  }

  async #addWaiting(): Promise<void> {
    const batch = this.#waiting.splice(0);
    const { store, state } = this.#ports;
    const { client, outbox } = state();
    const uids = new Set(batch.map(({ entry }) => entry.uid));
    // As they are numbered now.
    const entries = outbox.filter(({ uid }) => uids.has(uid));
    const [stored, journalled] = await Promise.allSettled([
      this.#inTime(store.append(entries, this.#marked(client))),
      this.#journalled(uids),
    ]);
    const kept = stored.status === 'fulfilled' || journalled.status === 'fulfilled';
    if (stored.status === 'rejected') this.#behind = true;
    this.#failed = !kept;
    this.#ports.changed();
    for (const { saved, failed } of batch)
      if (kept) saved();
      else failed(new DiskError(stored.status === 'rejected' ? stored.reason : undefined));
  }

  /** Writes these and what was refused before into the journal, as they are numbered now. */
  async #journalled(uids: Iterable<string>): Promise<void> {
    const { journal, state } = this.#ports;
    for (const uid of uids) this.#unjournalled.add(uid);
    await journal.write({
      added: state().outbox.filter(({ uid }) => this.#unjournalled.has(uid)),
      settled: [],
    });
    this.#unjournalled.clear();
  }

  /**
   * Every answer is in the store: the journal may forget what was answered. Not waited for: until it has, the store
   * remembers for it.
   */
  #stored(): void {
    for (const uid of this.#unstored) this.#unsettled.add(uid);
    this.#unstored.clear();
    const settled = [...this.#unsettled];
    if (settled.length === 0) return;
    const done = () => {
      for (const uid of settled) this.#unsettled.delete(uid);
    };
    void this.#ports.journal.write({ added: [], settled }).then(done, () => {});
  }

  #marked(client: ClientState, answered: Iterable<string> = []): ClientState {
    return { ...client, settled: [...new Set([...this.#unsettled, ...answered])] };
  }

  async #orBehind(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch {
      this.fallBehind();
    }
  }

  #inTime(work: Promise<void>, patience = STORE_PATIENCE): Promise<void> {
    return new Promise((done, failed) => {
      const giveUp = this.#ports.clock.after(patience, () =>
        failed(new DiskError('the store does not answer')),
      );
      work.then(done, failed).finally(giveUp);
    });
  }

  #next(job: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(() => (this.#stopped ? undefined : job()));
    return this.#queue;
  }
}
