import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { takeDataLock } from './data-lock.ts';
import type { Database, Sql, TransactionOptions } from './database.ts';

const SNAPSHOT = 'set transaction isolation level repeatable read, read only';

interface Statements {
  query<T>(sql: string, params?: unknown[]): Promise<{ rows: T[] }>;
  exec(sql: string): Promise<unknown>;
}

function sqlOver(statements: Statements): Sql {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      return (await statements.query<T>(sql, [...params])).rows;
    },
    async exec(sql) {
      await statements.exec(sql);
    },
  };
}

/**
 * Opens the embedded database in `dataDir`, or in memory without one. The folder belongs to one process at a time:
 * PGlite itself would let a second one in and damage it. Throws `DataFolderInUse`.
 */
export async function openPglite(dataDir?: string, image?: Blob): Promise<Database> {
  if (dataDir) await mkdir(dataDir, { recursive: true });
  const release = dataDir ? await takeDataLock(dataDir) : async () => {};
  try {
    const parsers = { [types.INT8]: Number };
    const folder = dataDir && join(dataDir, 'database');
    const pglite = await PGlite.create({ dataDir: folder, loadDataDir: image, parsers });
    return new PgliteDatabase(pglite, release);
  } catch (error) {
    await release();
    throw error;
  }
}

class PgliteDatabase implements Database {
  readonly kind = 'pglite';
  readonly query: Sql['query'];
  readonly exec: Sql['exec'];
  readonly #pglite: PGlite;
  readonly #release: () => Promise<void>;
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();

  constructor(pglite: PGlite, release: () => Promise<void>) {
    this.#pglite = pglite;
    this.#release = release;
    const sql = sqlOver(pglite);
    this.query = sql.query;
    this.exec = sql.exec;
  }

  transaction<T>(work: (sql: Sql) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.#pglite.transaction(async (transaction) => {
      if (options.snapshot) await transaction.exec(SNAPSHOT);
      return work(sqlOver(transaction));
    });
  }

  /** One process has the folder, so its listeners are all there are. */
  async listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    return async () => {
      listeners.delete(listener);
    };
  }

  async notify(channel: string, payload: string): Promise<void> {
    for (const listener of this.#listeners.get(channel) ?? []) queueMicrotask(() => listener(payload));
  }

  async close(): Promise<void> {
    await this.#pglite.close();
    await this.#release();
  }
}
