import type { BenchCentral, Logged } from './central.ts';

/** The id under which CouchDB's users would keep a row so that a queue's oldest can be read by key. */
export function couchId({ entity, id, json }: Pick<Logged, 'entity' | 'id' | 'json'>): string {
  if (entity !== 'interaction' || json === null) return `${entity}/${id}`;
  const { queueId, state, arrivedAt } = JSON.parse(json);
  return `interaction/${queueId}/${state}/${arrivedAt}/${id}`;
}

const hash = (version: number): string => version.toString(16).padStart(32, '0');
const revOf = ({ revision, version }: Logged): string => `${revision}-${hash(version)}`;

/** As much of CouchDB's protocol as its replicator speaks. */
export class Couch {
  readonly #central: BenchCentral;
  readonly #ids = new Map<string, Logged>();
  readonly #local = new Map<string, unknown>();

  constructor(central: BenchCentral) {
    this.#central = central;
  }

  answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ): { status: number; json: unknown } {
    if (path === '' || path === '/') return ok({ db_name: 'couch', update_seq: 0, instance_start_time: '0' });
    if (path.startsWith('/_local/')) return this.#checkpoint(method, path, body);
    if (path === '/_changes')
      return ok(this.#changes(Number(query.get('since') ?? 0), Number(query.get('limit'))));
    if (path === '/_bulk_get') return ok(this.#bulkGet(body as { docs: { id: string }[] }));
    if (path === '/_revs_diff') return ok(missing(body as Record<string, string[]>));
    if (path === '/_bulk_docs') return ok([]);
    return { status: 404, json: { error: 'not_found', reason: 'missing' } };
  }

  #checkpoint(method: string, path: string, body: unknown): { status: number; json: unknown } {
    if (method === 'PUT') {
      this.#local.set(path, body);
      return { status: 201, json: { ok: true, id: path.slice(1), rev: '0-1' } };
    }
    const found = this.#local.get(path);
    return found ? ok(found) : { status: 404, json: { error: 'not_found', reason: 'missing' } };
  }

  #changes(since: number, limit: number): unknown {
    const { entries, to, more } = this.#central.since(since, limit || 1_000);
    const kept = entries.filter(({ json, moved }) => json !== null && !moved);
    const results = kept.map((entry) => {
      const id = couchId(entry);
      this.#ids.set(id, entry);
      return { seq: entry.version, id, changes: [{ rev: revOf(entry) }] };
    });
    return { results, last_seq: to, pending: more ? 1 : 0 };
  }

  #bulkGet({ docs }: { docs: { id: string }[] }): unknown {
    const results = docs.map(({ id }) => {
      const entry = this.#ids.get(id) as Logged;
      const { id: _id, ...row } = JSON.parse(entry.json ?? '{}');
      const _revisions = { start: entry.revision, ids: [hash(entry.version)] };
      return { id, docs: [{ ok: { ...row, rowId: entry.id, _id: id, _rev: revOf(entry), _revisions } }] };
    });
    return { results };
  }
}

const ok = (json: unknown) => ({ status: 200, json });

const missing = (asked: Record<string, string[]>): unknown =>
  Object.fromEntries(Object.entries(asked).map(([id, revs]) => [id, { missing: revs }]));
