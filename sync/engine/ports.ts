import type {
  Cookie,
  PullReply,
  PullRequest,
  PushReply,
  PushRequest,
  WireRefusal,
} from '../../contract/sync/wire.ts';
import type { Mutation } from '../mutators/registry.ts';

/** A row as the server gave it, with the scopes that hold it. It is forgotten when the last scope lets go. */
export interface BaseRow {
  entity: string;
  id: string;
  /** Changes with every change of the row (`wireRowSchema`). */
  mark: number;
  row: unknown;
  scopes: readonly string[];
}

/** An intent that the server has not answered. `n` is its place in this client's order. */
export interface OutboxEntry extends Mutation {
  n: number;
  /** The wire version its arguments were written for. */
  version: number;
}

/** An intent the server refused for good, kept until its person has seen it. */
export interface RefusedMutation extends Mutation {
  refusal: WireRefusal;
}

/** Who this desktop is to the server, and what it has. */
export interface ClientState {
  clientId: string;
  nextN: number;
  cookie: Cookie | null;
  lastSyncedAt?: number;
  /** The wire version whose rows are on this disk. */
  version: number;
  /** Answered intents that the outbox journal may still hold. */
  settled: readonly string[];
}

/** What a store holds that is needed at once. The rest of the rows follows from `rest`. */
export interface Snapshot {
  client: ClientState | undefined;
  outbox: OutboxEntry[];
  refused: RefusedMutation[];
  /** Rows a person works with. */
  rows: BaseRow[];
}

/** What one pull changes on disk; applied whole or not at all. */
export interface PullCommit {
  puts: BaseRow[];
  dels: { entity: string; id: string }[];
  answered: string[];
  refused: RefusedMutation[];
  client: ClientState;
}

/** Everything this desktop holds: what a disk is given that has lost it. */
export interface WholeState {
  client: ClientState;
  outbox: readonly OutboxEntry[];
  refused: readonly RefusedMutation[];
  /** To be read before the first `await`: memory goes on. */
  rows: Iterable<BaseRow>;
}

/**
 * The disk of one person on one desktop. Every method is one atomic transaction; after `close` nothing is written.
 * A disk that has lost what `load` gave (emptied, deleted, replaced underneath) rejects every write but `rewrite`:
 * a cursor must never meet rows that are not there. `append` and `replaceClient` keep the cursor that is on the disk.
 */
export interface LocalStore {
  /** Rejects with `NewerStore` or, when what is there cannot be read, with anything else. Called once. */
  load(): Promise<Snapshot>;
  /** The rows `load` left out, in portions, each row once. Nothing is written before it has ended. */
  rest(): AsyncIterable<BaseRow[]>;
  /** Resolves when the entries would survive a power cut. Rejects when a number is taken by another intent. */
  append(entries: readonly OutboxEntry[], client: ClientState): Promise<void>;
  commitPull(commit: PullCommit): Promise<void>;
  /** After `forked` or `gap`: a new client id, the same intents numbered from 1. */
  replaceClient(client: ClientState, outbox: readonly OutboxEntry[]): Promise<void>;
  dismissRefused(uid: string): Promise<void>;
  /** Puts this in place of whatever is there, making the disk anew if it has to. */
  rewrite(state: WholeState): Promise<void>;
  close(): void;
}

/**
 * Unanswered intents once more, in a file outside the store: what makes an emptied, corrupt or full store lose nothing.
 * It may hold intents that have been answered since; sending those again is harmless.
 */
export interface OutboxJournal {
  /** In the order of writing. What a torn write left behind is cut off, not thrown. */
  read(): Promise<OutboxEntry[]>;
  /** Resolves when it would survive a power cut. An intent added again replaces the earlier one in its place. */
  write(change: { added: readonly OutboxEntry[]; settled: readonly string[] }): Promise<void>;
}

/** The disk was written by a newer Shiftdesk: this one must not touch it. */
export class NewerStore extends Error {
  constructor() {
    super('the local store was written by a newer version');
    this.name = 'NewerStore';
  }
}

/** The way to the server failed; the engine waits and tries again. `signedOut` needs the person first. */
export class TransportError extends Error {
  readonly kind: 'unreachable' | 'signedOut' | 'upgrade' | 'server';
  constructor(kind: TransportError['kind'], message: string = kind) {
    super(message);
    this.name = 'TransportError';
    this.kind = kind;
  }
}

/** Neither the store nor the outbox journal could keep an intent. It stays in memory and is sent all the same. */
export class DiskError extends Error {
  constructor(cause: unknown) {
    super('the local store could not be written', { cause });
    this.name = 'DiskError';
  }
}

/** The network. Every failure is a `TransportError`. */
export interface Transport {
  push(request: PushRequest): Promise<PushReply>;
  pull(request: PullRequest): Promise<PullReply>;
  /** Calls back when the server says that something changed, and when the line comes up or goes down. */
  listen(listener: { poked(): void; up(): void; down(): void }): () => void;
}

export interface Clock {
  now(): number;
  /** Runs `task` after `ms`; the returned function cancels it. */
  after(ms: number, task: () => void): () => void;
}

export interface Random {
  /** A new id, ordered by time (UUIDv7). */
  id(): string;
  /** Uniform in [0, 1). */
  fraction(): number;
}

export interface Ports {
  store: LocalStore;
  journal: OutboxJournal;
  transport: Transport;
  clock: Clock;
  random: Random;
}
