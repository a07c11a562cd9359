import type { PullRequest, PushRequest } from '../../contract/sync/wire.ts';
import { MemoryRows } from '../../domain/journal/project.ts';
import type { Entity, RowChange } from '../../domain/journal/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import { runMutation } from '../../sync/mutators/registry.ts';
import { type BenchRow, benchRows, interaction, ME } from './rows.ts';

const EPOCH = 'bench';

/** One entry of the log. An entry whose row has changed since is no longer said. */
export interface Logged {
  version: number;
  entity: string;
  id: string;
  scope: string;
  mark: number;
  /** Null: deleted, or gone from this scope. */
  json: string | null;
  moved: boolean;
  /** How often the row has changed. */
  revision: number;
}

/** A server that knows everything by heart, so that what is measured is the desktop. */
export class BenchCentral {
  readonly #rows = new MemoryRows();
  readonly #log: (Logged | undefined)[] = [];
  readonly #at = new Map<string, number>();
  readonly #sums = new Map<string, { n: number; sum: number }>();
  readonly #scopeOf = new Map<string, string>();
  readonly #processed = new Set<string>();

  constructor(count: number) {
    for (const row of benchRows(count)) this.#put(row);
  }

  /** A day passes: a twentieth of the rows changed, some waiting interactions were closed, some legs deleted. */
  day(): void {
    const live = this.#log.filter((entry) => entry !== undefined && entry.json !== null) as Logged[];
    for (let i = 0; i < live.length; i += 20) {
      const entry = live[i] as Logged;
      if (entry.entity === 'leg' && i % 100 === 0) this.#delete(entry);
      else if (entry.entity === 'interaction') this.#put(interaction(Number(entry.id.slice(12)), false));
      else
        this.#put({
          ...entry,
          entity: entry.entity as Entity,
          row: JSON.parse(entry.json ?? ''),
        } as BenchRow);
    }
  }

  /** What was logged after `version`, up to `limit` entries. */
  since(version: number, limit: number): { entries: Logged[]; to: number; more: boolean } {
    const entries: Logged[] = [];
    let at = version;
    for (; at < this.#log.length && entries.length < limit; at += 1) {
      const entry = this.#log[at];
      if (entry) entries.push(entry);
    }
    return { entries, to: at, more: at < this.#log.length };
  }

  entry(entity: string, id: string): Logged | undefined {
    const key = `${entity}/${id}`;
    return this.#log[this.#at.get(`${this.#scopeOf.get(key)}/${key}`) ?? -1];
  }

  /** Takes rows as they are, as the peers send them. */
  take(rows: BenchRow[]): void {
    for (const row of rows) this.#put(row);
  }

  push({ mutations }: PushRequest): string {
    const results = mutations.map((mutation) => {
      this.#processed.add(mutation.uid);
      try {
        const context = { actor: { kind: 'person' as const, id: ME }, now: mutation.at };
        this.#apply(runMutation(this.#rows, mutation, context).changes);
        return { uid: mutation.uid, status: 'ok' };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { uid: mutation.uid, status: 'rejected', refusal: { code: error.code, fields: error.fields } };
      }
    });
    return JSON.stringify({ results, serverTime: Date.now() });
  }

  pull({ cookie, sent, limit }: PullRequest): string {
    const { entries, to, more } = this.since(cookie?.scopes.org ?? 0, limit);
    const pages = new Map([...this.#sums.keys()].map((scope) => [scope, { puts: [''], dels: [''] }]));
    for (const { entity, id, scope, mark, json } of entries) {
      const key = `{"entity":"${entity}","id":"${id}"`;
      if (json === null) pages.get(scope)?.dels.push(`${key}}`);
      else pages.get(scope)?.puts.push(`${key},"mark":${mark},"row":${json}}`);
    }
    const scopes = [...pages].map(([scope, { puts, dels }]) => {
      const rows = `"puts":[${puts.slice(1).join()}],"dels":[${dels.slice(1).join()}]`;
      return `"${scope}":{"clear":${cookie === null},${rows},"to":${to}}`;
    });
    const acks = more
      ? []
      : sent.filter((uid) => this.#processed.has(uid)).map((uid) => ({ uid, status: 'ok' }));
    const last = {
      drop: [],
      acks,
      sums: more ? {} : Object.fromEntries(this.#sums),
      more,
      serverTime: Date.now(),
    };
    return `{"epoch":"${EPOCH}","scopes":{${scopes.join()}},${JSON.stringify(last).slice(1)}`;
  }

  #apply(changes: readonly RowChange[]): void {
    for (const { entity, id, row } of changes) {
      const scope = this.#scopeOf.get(`${entity}/${id}`) ?? `user:${ME}`;
      if (row) this.#put({ entity, id, scope, row } as BenchRow);
    }
  }

  #put({ entity, id, scope, row }: BenchRow): void {
    const key = `${entity}/${id}`;
    const before = this.#scopeOf.get(key);
    const revision = (this.entry(entity, id)?.revision ?? 0) + 1;
    if (before !== undefined) this.#forget(before, key);
    if (before !== undefined && before !== scope)
      this.#note({ entity, id, scope: before, json: null, moved: true, revision });
    this.#scopeOf.set(key, scope);
    const { mark } = this.#note({ entity, id, scope, json: JSON.stringify(row), moved: false, revision });
    const sum = this.#sums.get(scope) ?? { n: 0, sum: 0 };
    this.#sums.set(scope, { n: sum.n + 1, sum: sum.sum + mark });
    this.#rows.apply([{ entity, id, row } as unknown as RowChange]);
  }

  #delete({ entity, id, scope, revision }: Logged): void {
    const key = `${entity}/${id}`;
    this.#forget(scope, key);
    this.#note({ entity, id, scope, json: null, moved: false, revision: revision + 1 });
    this.#rows.apply([{ entity: entity as Entity, id, row: null } as RowChange]);
  }

  #forget(scope: string, key: string): void {
    const at = this.#at.get(`${scope}/${key}`);
    const entry = at === undefined ? undefined : this.#log[at];
    if (at === undefined || !entry) return;
    this.#log[at] = undefined;
    const sum = this.#sums.get(scope) ?? { n: 0, sum: 0 };
    if (entry.json !== null) this.#sums.set(scope, { n: sum.n - 1, sum: sum.sum - entry.mark });
  }

  #note(entry: Omit<Logged, 'version' | 'mark'>): Logged {
    const version = this.#log.length + 1;
    const logged = { ...entry, version, mark: Math.imul(version, 2_654_435_761) >>> 0 };
    this.#at.set(`${entry.scope}/${entry.entity}/${entry.id}`, this.#log.length);
    this.#log.push(logged);
    return logged;
  }
}
