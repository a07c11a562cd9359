import {
  type Ack,
  OLDEST_PUSH,
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  SENT_LIMIT,
  WANT_LIMIT,
  WIRE_VERSION,
} from '../contract/sync/wire.ts';
import type { Actor, JournalEvent } from '../domain/journal/event.ts';
import type { MemoryRows } from '../domain/journal/project.ts';
import type { Entity, Row, RowChange } from '../domain/journal/rows.ts';
import { Refusal } from '../domain/refusal.ts';
import { runMutation } from '../sync/mutators/registry.ts';
import { upcast } from '../sync/mutators/upcast.ts';
import { followers, scopesOfRow } from '../sync/row-scopes.ts';
import { type ScopeId, scopesOfPerson } from '../sync/scopes.ts';
import { onDemandPage, scopePage, sumOf } from './central-pages.ts';
import { CentralState, frozen } from './central-state.ts';

/** After this many failures a mutation is set aside and answered. */
const FAILURES_BEFORE_PARKING = 5;

/** The server broke on a request (5xx). */
export class ServerFailure extends Error {}

/**
 * The central API's sync rules in memory: one log entry a scope and row, versions without gaps, acknowledgements in
 * the snapshot of the rows. The engine's tests and its simulation run against this; the real server proves the same
 * on PostgreSQL.
 */
export class Central {
  /** Intents the server breaks on, by uid. */
  readonly broken = new Set<string>();
  /** Hears of every write and of every answer. */
  onWrite: (uid: string, changes: readonly RowChange[]) => void = () => {};
  onAnswer: (uid: string) => void = () => {};
  readonly #now: () => number;
  #state = new CentralState();
  #epoch = 1;
  #n = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get rows(): MemoryRows {
    return this.#state.rows;
  }

  get journal(): readonly JournalEvent[] {
    return this.#state.journal;
  }

  get epoch(): string {
    return `epoch-${this.#epoch}`;
  }

  get state(): Readonly<CentralState> {
    return this.#state;
  }

  /** How many writes there have been; each raises it by one, over restores too. */
  get transaction(): number {
    return this.#n;
  }

  /** Does something as `actor`; throws `Refusal`. */
  mutate(
    name: string,
    args: unknown,
    actor: Actor = { kind: 'system', id: 'system' },
    uid = `central-${this.#n + 1}`,
    at = this.#now(),
  ): void {
    const { rows, journal } = this.#state;
    const outcome = runMutation(rows, { uid, name, args, at }, { actor, now: this.#now() });
    this.#n += 1;
    const changes = frozen(outcome.changes);
    journal.push(...frozen(outcome.events));
    rows.apply(changes);
    this.#stampAll(changes);
    this.onWrite(uid, changes);
  }

  configure<E extends Entity>(entity: E, row: Row<E>): void {
    this.mutate('centre.configure', { entity, row });
  }

  push(personId: string, { clientId, mutations, version }: PushRequest): PushReply {
    const results: PushReply['results'] = [];
    const reply = (error?: PushReply['error']): PushReply => ({ results, error, serverTime: this.#now() });
    if (version < OLDEST_PUSH || version > WIRE_VERSION) return reply('upgrade');
    const { clients } = this.#state;
    // A copy: a backup has the same object.
    const client = { ...(clients.get(clientId) ?? { personId, last: 0 }) };
    if (client.personId !== personId) return reply('forked');
    for (const written of mutations) {
      const { uid, n, name, args, at } = upcast({ ...written, version });
      const known = this.#answerTo(personId, uid);
      if (n > client.last + 1) return reply('gap');
      if (!known && n <= client.last) return reply('forked');
      const ack = known ?? this.#decide(personId, { uid, name, args, at });
      if (!ack && results.length === 0) throw new ServerFailure();
      if (!ack) return reply();
      results.push(ack);
      client.last = Math.max(client.last, n);
      clients.set(clientId, { ...client });
    }
    return reply();
  }

  /** `page`: how many entries go into one reply at most; a version is never split. */
  pull(personId: string, { cookie, sent, want, limit }: PullRequest, page = limit): PullReply {
    if (sent.length > SENT_LIMIT || want.length > WANT_LIMIT) throw new ServerFailure();
    const state = this.#state;
    const person = state.rows.get('person', personId);
    const standing = person ? scopesOfPerson(person) : [];
    const cursors = cookie?.epoch === this.epoch ? cookie.scopes : {};
    const allowed = new Set(standing);
    const scopes: PullReply['scopes'] = {};
    let left = Math.min(page, limit);
    let more = false;
    for (const id of standing) {
      if (cursors[id] === state.scope(id).version) continue;
      if (left <= 0) {
        more = true;
        continue;
      }
      const found = scopePage(state, id, cursors[id], left);
      scopes[id] = found.patch;
      left -= found.patch.puts.length + found.patch.dels.length;
      more ||= found.more;
    }
    for (const id of want.filter((wanted) => !allowed.has(wanted))) {
      const found = onDemandPage(state, person, id, cursors[id], Math.max(1, left));
      if (!found) continue;
      allowed.add(id);
      if (found.patch) scopes[id] = found.patch;
      left -= found.patch?.puts.length ?? 0;
      more ||= found.more;
    }
    const drop = [...new Set([...Object.keys(cursors), ...want])].filter((id) => !allowed.has(id));
    const acks = more ? [] : sent.flatMap((uid) => this.#answerTo(personId, uid) ?? []);
    const sums = more ? [] : [...allowed].map((id) => [id, sumOf(state, person, id)] as const);
    return {
      epoch: this.epoch,
      scopes,
      drop,
      acks,
      sums: Object.fromEntries(sums),
      more,
      serverTime: this.#now(),
    };
  }

  /** Whether this intent has been decided, either way. */
  answered(uid: string): boolean {
    return this.#state.answers.has(uid);
  }

  /** What this person may see, by key: the oracle for convergence. */
  visibleTo(personId: string): Map<string, unknown> {
    const person = this.rows.get('person', personId);
    const visible = new Map<string, unknown>();
    for (const scope of person ? scopesOfPerson(person) : [])
      for (const [key, entry] of this.#state.scope(scope).log)
        if (entry.op === 'put') visible.set(key, this.rows.get(entry.entity, entry.id));
    return visible;
  }

  backup(): CentralState {
    return this.#state.copy();
  }

  /** The database as it was at the backup: another database, so another epoch. */
  restore(backup: CentralState): void {
    this.#state = backup.copy();
    this.#epoch += 1;
  }

  /** Forgets which rows left their scopes: whoever has not heard of it yet must start those scopes over. */
  forgetLeft(): void {
    for (const scope of this.#state.scopes.values())
      for (const [key, { op, version }] of [...scope.log]) {
        if (op !== 'left') continue;
        scope.log.delete(key);
        scope.horizon = Math.max(scope.horizon, version);
      }
  }

  /** Other people's answers are not told. */
  #answerTo(personId: string, uid: string): Ack | undefined {
    const known = this.#state.answers.get(uid);
    if (!known || known.personId === personId) return known?.ack;
    return { uid, status: 'rejected', refusal: { code: 'notAllowed', fields: [] } };
  }

  /** The answer, kept for good; nothing when the server broke. */
  #decide(
    personId: string,
    written: { uid: string; name: string; args: unknown; at: number },
  ): Ack | undefined {
    const { uid } = written;
    const { answers, failures } = this.#state;
    if (this.broken.has(uid)) {
      const times = (failures.get(uid) ?? 0) + 1;
      failures.set(uid, times);
      if (times < FAILURES_BEFORE_PARKING) return undefined;
    }
    const ack = this.broken.has(uid)
      ? rejected(uid, new Refusal('serverFailed'))
      : this.#run(personId, written);
    answers.set(uid, { personId, ack });
    this.onAnswer(uid);
    return ack;
  }

  #run(id: string, { uid, name, args, at }: { uid: string; name: string; args: unknown; at: number }): Ack {
    try {
      this.mutate(name, args, { kind: 'person', id }, uid, at);
      return { uid, status: 'ok' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return rejected(uid, error);
    }
  }

  #stampAll(changes: readonly RowChange[]): void {
    const raised = new Set<ScopeId>();
    const changed = new Set(changes.map(({ entity, id }) => `${entity}/${id}`));
    for (const { entity, id } of changes) this.#stamp(entity, id, raised, true);
    for (const change of changes) {
      if (change.entity !== 'interaction') continue;
      for (const entity of followers)
        for (const { id, interactionId } of this.rows.all(entity))
          if (interactionId === change.id && !changed.has(`${entity}/${id}`))
            this.#stamp(entity, id, raised, false);
    }
  }

  /** Says in the scopes of a row that it is new, or (`changed` false) that it may have moved. */
  #stamp(entity: Entity, id: string, raised: Set<ScopeId>, changed: boolean): void {
    const { rows, holdings } = this.#state;
    const key = `${entity}/${id}`;
    const row = rows.get(entity, id);
    const now = new Set(row ? scopesOfRow(rows, entity, row) : []);
    const before = holdings.get(key);
    // Any number that changes with every change, and only then, will do for a mark.
    const mark = changed || !before ? Math.imul(this.#n, 0x9e3779b1) >>> 0 : before.mark;
    holdings.set(key, { mark, scopes: now });
    for (const id_ of new Set([...(before?.scopes ?? []), ...now])) {
      const scope = this.#state.scope(id_);
      if (!raised.has(id_)) scope.version += 1;
      raised.add(id_);
      // Deleted and set again, so that the log stays in the order of versions.
      scope.log.delete(key);
      scope.log.set(key, { entity, id, version: scope.version, op: now.has(id_) ? 'put' : 'left' });
    }
  }
}

const rejected = (uid: string, { code, fields }: Refusal): Ack => ({
  uid,
  status: 'rejected',
  refusal: { code, fields },
});
