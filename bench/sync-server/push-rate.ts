import pg from 'pg';
import { type PushReply, WIRE_VERSION } from '../../contract/sync/wire.ts';
import { post } from './http-client.ts';
import type { Agent } from './staffed-centre.ts';

/** As many as the API has database connections. */
const CONNECTIONS = 10;
/** Desktops whose push is on its way at the same moment. */
const DESKTOPS = 50;

/** Runs the jobs, so many at a time. Returns how many a second. */
async function rate(
  jobs: readonly (() => Promise<unknown>)[],
  { each, atOnce }: { each: number; atOnce: number },
): Promise<number> {
  const waiting = [...jobs];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let job = waiting.shift(); job; job = waiting.shift()) await job();
    }),
  );
  return (jobs.length * each) / ((performance.now() - startedAt) / 1_000);
}

/** Agents write to their customers through `POST /sync/push`, so many messages in one push. */
export class Pushes {
  readonly #url: string;
  readonly #agents: readonly Agent[];
  readonly #sent = new Map<string, number>();
  #next = 0;

  constructor(apiUrl: string, agents: readonly Agent[]) {
    this.#url = `${apiUrl}/sync/push`;
    this.#agents = agents;
  }

  /** Messages a second. */
  rate(messages: number, inOne: number): Promise<number> {
    const jobs = Array.from({ length: messages / inOne }, () => {
      const agent = this.#agents[this.#next++ % this.#agents.length] as Agent;
      return () => this.#push(agent, inOne);
    });
    return rate(jobs, { each: inOne, atOnce: DESKTOPS });
  }

  async #push({ personId, token, interactionId }: Agent, count: number): Promise<void> {
    const sent = this.#sent.get(personId) ?? 0;
    this.#sent.set(personId, sent + count);
    const mutations = Array.from({ length: count }, (_, i) => {
      const n = sent + i + 1;
      const uid = `${personId}-message-${n}`;
      const args = { interactionId, messageId: uid, text: `您好，您的订单今天发出，这是第 ${n} 条消息。` };
      return { uid, n, name: 'interaction.postMessage', args, at: 0 };
    });
    const body = { clientId: `desktop-of-${personId}`, version: WIRE_VERSION, mutations };
    const { results, error } = await post<PushReply>(this.#url, token, body);
    const done = results.filter(({ status }) => status === 'ok').length;
    if (error || done !== count) throw new Error(`${done} of ${count} were taken (${error})`);
  }
}

/** The rows a message makes, written straight into tables of the same shape by somebody who keeps no promises. */
export class DirectWrites {
  readonly #pool: pg.Pool;
  readonly #agents: readonly Agent[];
  #next = 0;
  #n = 0;

  private constructor(pool: pg.Pool, agents: readonly Agent[]) {
    this.#pool = pool;
    this.#agents = agents;
  }

  static async on(databaseUrl: string, agents: readonly Agent[]): Promise<DirectWrites> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
    for (const table of ['journal', 'message', 'interaction'])
      await pool.query(`create table direct_${table} (like ${table} including all)`);
    await pool.query(
      `insert into direct_interaction (id, doc, scopes) select id, doc, scopes from interaction`,
    );
    return new DirectWrites(pool, agents);
  }

  /** Messages a second. */
  rate(messages: number, inOne: number): Promise<number> {
    const jobs = Array.from({ length: messages / inOne }, () => {
      const agent = this.#agents[this.#next++ % this.#agents.length] as Agent;
      return () => this.#write(agent, inOne);
    });
    return rate(jobs, { each: inOne, atOnce: CONNECTIONS });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #write(agent: Agent, count: number): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      for (let i = 0; i < count; i++) await this.#message(client, agent);
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  async #message(client: pg.PoolClient, { personId, interactionId }: Agent): Promise<void> {
    const n = ++this.#n;
    const id = `${personId}-message-${n}`;
    const at = 1_795_299_771_349 + n;
    const text = `您好，您的订单今天发出，这是第 ${n} 条消息。`;
    const scopes = [`queue:bench`, `user:${personId}`];
    await client.query(
      `insert into direct_journal (stream_kind, stream_id, n, id, type, at, claimed_at, actor_kind, actor_id, data)
       values ('interaction', $1, $2, $3, 'message.posted', $4, $4, 'person', $5, $6)`,
      [interactionId, n, `${id}:0`, at, personId, JSON.stringify({ messageId: id, text, automatic: false })],
    );
    await client.query('insert into direct_message (id, doc, scopes) values ($1, $2, $3)', [
      id,
      JSON.stringify({ id, interactionId, at, text, author: 'agent', authorId: personId, automatic: false }),
      scopes,
    ]);
    await client.query('update direct_interaction set doc = doc || $2 where id = $1', [
      interactionId,
      JSON.stringify({ lastMessage: { text, at, author: 'agent' } }),
    ]);
  }
}
