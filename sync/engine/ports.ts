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
  row: unknown;
  scopes: string[];
}

/** An intent that the server has not answered. `n` is its place in this client's order. */
export interface OutboxEntry extends Mutation {
  n: number;
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
}

/** Everything a store holds, as read at start. */
export interface Snapshot {
  client: ClientState | undefined;
  rows: BaseRow[];
  outbox: OutboxEntry[];
  refused: RefusedMutation[];
}

/** What one pull changes on disk; applied whole or not at all. */
export interface PullCommit {
  puts: BaseRow[];
  dels: { entity: string; id: string }[];
  answered: string[];
  refused: RefusedMutation[];
  client: ClientState;
}

/** The disk of one person on one desktop. Every method is one atomic transaction; after `close` nothing is written. */
export interface LocalStore {
  load(): Promise<Snapshot>;
  /** Resolves when the entry would survive a power cut. */
  append(entry: OutboxEntry, client: ClientState): Promise<void>;
  commitPull(commit: PullCommit): Promise<void>;
  /** After `forked` or `gap`: a new client id, the same intents numbered from 1. */
  replaceClient(client: ClientState, outbox: OutboxEntry[]): Promise<void>;
  dismissRefused(uid: string): Promise<void>;
  close(): void;
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

/** This machine's disk refused a write. What is in memory stays; the engine tries again. */
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
  transport: Transport;
  clock: Clock;
  random: Random;
}
