import pg from 'pg';
import type { Database, Sql, TransactionOptions } from './database.ts';
import { PostgresListener } from './postgres-listener.ts';

const INT8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

interface Queryable {
  query(statement: string | pg.QueryConfig): Promise<{ rows: unknown[] }>;
}

/** More different statements than the API has; beyond, a statement is planned anew every time. */
const PREPARED_LIMIT = 500;
const names = new Map<string, string>();

/** A statement with parameters is prepared once on each connection: planning costs more than most of them do. */
function prepared(text: string, params: readonly unknown[]): pg.QueryConfig {
  if (params.length && !names.has(text) && names.size < PREPARED_LIMIT) names.set(text, `s${names.size}`);
  return { name: params.length ? names.get(text) : undefined, text, values: [...params] };
}

function sqlOver(client: Queryable): Sql {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      return (await client.query(prepared(sql, params))).rows as T[];
    },
    async exec(sql) {
      await client.query(sql);
    },
  };
}

/** Opens a pool of connections to a PostgreSQL (14 or later) shared by every API process. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types });
  // A connection that breaks while idle is replaced by the pool; the next query tells if the server is really gone.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new PostgresDatabase(pool, new PostgresListener(databaseUrl));
}

class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly query: Sql['query'];
  readonly exec: Sql['exec'];
  readonly #pool: pg.Pool;
  readonly #listener: PostgresListener;

  constructor(pool: pg.Pool, listener: PostgresListener) {
    this.#pool = pool;
    this.#listener = listener;
    const sql = sqlOver(pool);
    this.query = sql.query;
    this.exec = sql.exec;
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(options.snapshot ? 'begin isolation level repeatable read, read only' : 'begin');
      const result = await work(sqlOver(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>> {
    return this.#listener.listen(channel, listener);
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.query('select pg_notify($1, $2)', [channel, payload]);
  }

  async close(): Promise<void> {
    await this.#listener.close();
    await this.#pool.end();
  }
}
