import {
  type Ack,
  OLDEST_PUSH,
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  type ScopePatch,
  type ScopeSum,
  WIRE_VERSION,
} from '../contract/sync/wire.ts';
import type { Actor, JournalEvent } from '../domain/journal/event.ts';
import { MemoryRows } from '../domain/journal/project.ts';
import type { Entity, Row } from '../domain/journal/rows.ts';
import { Refusal } from '../domain/refusal.ts';
import { runMutation } from '../sync/mutators/registry.ts';
import { upcast } from '../sync/mutators/upcast.ts';
import { followers, type ScopeId, scopesOfPerson, scopesOfRow } from '../sync/scopes.ts';

interface LogEntry {
  entity: Entity;
  id: string;
  version: number;
  op: 'put' | 'left';
  mark: number;
}

/**
 * The central API's sync rules in memory: one log entry a scope and row, versions without gaps, acknowledgements in
 * the snapshot of the rows. The tests of the engine run against this; the real server proves the same on PostgreSQL.
 */
export class Central {
  readonly rows = new MemoryRows();
  readonly journal: JournalEvent[] = [];
  readonly #scopes = new Map<ScopeId, { version: number; log: Map<string, LogEntry> }>();
  readonly #clients = new Map<string, number>();
  readonly #answers = new Map<string, { clientId: string; n: number; ack: Ack }>();
  readonly #now: () => number;
  #n = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Does something as `actor`; throws `Refusal`. */
  mutate(
    name: string,
    args: unknown,
    actor: Actor = { kind: 'system', id: 'system' },
    uid = `c${++this.#n}`,
  ): void {
    const { events, changes } = runMutation(
      this.rows,
      { uid, name, args, at: this.#now() },
      { actor, now: this.#now() },
    );
    this.journal.push(...events);
    this.rows.apply(changes);
    const keys = new Map(changes.map((change) => [`${change.entity}/${change.id}`, change]));
    for (const change of changes) {
      if (change.entity !== 'interaction') continue;
      for (const entity of followers)
        for (const row of this.rows.all(entity))
          if (row.interactionId === change.id) keys.set(`${entity}/${row.id}`, { entity, id: row.id, row });
    }
    const bumped = new Map<ScopeId, number>();
    for (const { entity, id } of keys.values()) this.#stamp(entity, id, bumped);
  }

  configure<E extends Entity>(entity: E, row: Row<E>): void {
    this.mutate('centre.configure', { entity, row });
  }

  push(personId: string, { clientId, mutations, version }: PushRequest): PushReply {
    const results: PushReply['results'] = [];
    const reply = (error?: PushReply['error']): PushReply => ({ results, error, serverTime: this.#now() });
    if (version < OLDEST_PUSH || version > WIRE_VERSION) return reply('upgrade');
    for (const written of mutations) {
      const { uid, n, name, args } = upcast({ ...written, version });
      const known = this.#answers.get(uid);
      if (known) {
        results.push(known.ack);
        if (known.clientId === clientId || (this.#clients.get(clientId) ?? 0) >= n) continue;
        this.#clients.set(clientId, n);
        continue;
      }
      const last = this.#clients.get(clientId) ?? 0;
      if (n <= last) return reply('forked');
      if (n > last + 1) return reply('gap');
      const ack = this.#answer(personId, uid, name, args);
      this.#answers.set(uid, { clientId, n, ack });
      this.#clients.set(clientId, n);
      results.push(ack);
    }
    return reply();
  }

  pull(personId: string, { cookie, sent, limit }: PullRequest): PullReply {
    const person = this.rows.get('person', personId);
    const standing = person ? scopesOfPerson(person) : [];
    const scopes: PullReply['scopes'] = {};
    let left = limit;
    let more = false;
    for (const id of standing) {
      const page = this.#page(id, cookie?.scopes[id], left);
      left -= page.patch.puts.length + page.patch.dels.length;
      more ||= page.more;
      if (page.patch.clear || page.patch.to !== cookie?.scopes[id]) scopes[id] = page.patch;
    }
    const drop = Object.keys(cookie?.scopes ?? {}).filter((id) => !standing.includes(id));
    const acks = more ? [] : sent.flatMap((uid) => this.#answers.get(uid)?.ack ?? []);
    const sums = more ? {} : Object.fromEntries(standing.map((id) => [id, this.#sumOf(id)]));
    return { epoch: 'one', scopes, drop, acks, sums, more, serverTime: this.#now() };
  }

  /** Whether this intent has been decided, either way. */
  answered(uid: string): boolean {
    return this.#answers.has(uid);
  }

  /** What this person may see, by key: the oracle for convergence. */
  visibleTo(personId: string): Map<string, unknown> {
    const person = this.rows.get('person', personId);
    const visible = new Map<string, unknown>();
    for (const scope of person ? scopesOfPerson(person) : [])
      for (const [key, entry] of this.#scopes.get(scope)?.log ?? [])
        if (entry.op === 'put') visible.set(key, this.rows.get(entry.entity, entry.id));
    return visible;
  }

  #answer(personId: string, uid: string, name: string, args: unknown): Ack {
    try {
      this.mutate(name, args, { kind: 'person', id: personId }, uid);
      return { uid, status: 'ok' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { uid, status: 'rejected', refusal: { code: error.code, fields: error.fields } };
    }
  }

  #stamp(entity: Entity, id: string, bumped: Map<ScopeId, number>): void {
    const row = this.rows.get(entity, id) as Row<Entity> | undefined;
    const now = row ? scopesOfRow(this.rows, entity, row) : [];
    const key = `${entity}/${id}`;
    const holding = [...this.#scopes]
      .filter(([, { log }]) => log.get(key)?.op === 'put')
      .map(([scope]) => scope);
    for (const scope of new Set([...holding, ...now])) {
      const state = this.#scopes.get(scope) ?? { version: 0, log: new Map() };
      this.#scopes.set(scope, state);
      if (!bumped.has(scope)) bumped.set(scope, ++state.version);
      const op = now.includes(scope) ? 'put' : 'left';
      const mark = op === 'put' ? markOf(row) : 0;
      state.log.set(key, { entity, id, version: state.version, op, mark });
    }
  }

  #sumOf(scope: ScopeId): ScopeSum {
    const held = [...(this.#scopes.get(scope)?.log.values() ?? [])].filter(({ op }) => op === 'put');
    return { n: held.length, sum: held.reduce((sum, { mark }) => sum + mark, 0) };
  }

  #page(scope: ScopeId, from: number | undefined, limit: number): { patch: ScopePatch; more: boolean } {
    const state = this.#scopes.get(scope);
    const entries = [...(state?.log.values() ?? [])]
      .filter(({ version }) => version > (from ?? 0))
      .sort((a, b) => a.version - b.version);
    // A version is never split over two pages: half of a transaction must not look complete.
    const cut =
      entries.length > limit ? (entries[Math.max(0, limit - 1)]?.version ?? 0) : Number.POSITIVE_INFINITY;
    const page = entries.filter(({ version }) => version <= cut);
    const more = page.length < entries.length;
    const puts = page.filter(({ op }) => op === 'put');
    return {
      patch: {
        clear: from === undefined,
        puts: puts.map(({ entity, id, mark }) => {
          return { entity, id, mark, row: structuredClone(this.rows.get(entity, id)) };
        }),
        dels: page.filter(({ op }) => op === 'left').map(({ entity, id }) => ({ entity, id })),
        to: more ? cut : (state?.version ?? 0),
      },
      more,
    };
  }
}

/** FNV-1a over what the row says. */
function markOf(row: unknown): number {
  const text = JSON.stringify(row);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
