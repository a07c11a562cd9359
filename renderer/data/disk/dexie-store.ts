import type {
  ClientState,
  LocalStore,
  OutboxEntry,
  PullCommit,
  RefusedMutation,
  Snapshot,
} from '../../../sync/engine/ports.ts';
import { DeskDatabase } from './desk-database.ts';

/**
 * The engine's disk in IndexedDB. Intents are written strictly (they exist nowhere else); what the server can tell
 * again is written relaxed. A lost relaxed tail takes rows and cursor back together, and answered intents are
 * answered again by their uid.
 */
export class DexieStore implements LocalStore {
  readonly #strict: DeskDatabase;
  readonly #relaxed: DeskDatabase;

  constructor(name: string) {
    this.#strict = new DeskDatabase(name, 'strict');
    this.#relaxed = new DeskDatabase(name, 'relaxed');
  }

  load(): Promise<Snapshot> {
    const db = this.#relaxed;
    return db.transaction('r', db.tables, async () => {
      const [rows, outbox, refused, client] = await Promise.all([
        db.rows.toArray(),
        db.outbox.orderBy('n').toArray(),
        db.refused.orderBy('order').toArray(),
        this.#client(db),
      ]);
      return { rows, outbox, refused: refused.map(({ order: _order, ...mutation }) => mutation), client };
    });
  }

  append(entry: OutboxEntry, client: ClientState): Promise<void> {
    const db = this.#strict;
    return db.transaction('rw', db.outbox, db.client, async () => {
      await db.outbox.add(entry);
      await this.#name(db, client);
    });
  }

  commitPull({ puts, dels, answered, refused, client }: PullCommit): Promise<void> {
    const db = this.#relaxed;
    return db.transaction('rw', db.rows, db.outbox, db.refused, db.client, async () => {
      if (dels.length) await db.rows.bulkDelete(dels.map(({ entity, id }) => [entity, id]));
      if (puts.length) await db.rows.bulkPut(puts);
      await this.#forget(db, answered);
      if (refused.length) await db.refused.bulkAdd(refused as (RefusedMutation & { order: number })[]);
      await this.#reached(db, client);
      // An intent kept while this pull was on its way has counted further already.
      if (!(await db.client.get('client'))) await this.#name(db, client);
    });
  }

  replaceClient(client: ClientState, outbox: OutboxEntry[]): Promise<void> {
    const db = this.#strict;
    return db.transaction('rw', db.outbox, db.client, async () => {
      await db.outbox.clear();
      await db.outbox.bulkAdd(outbox);
      await this.#name(db, client);
      await this.#reached(db, client);
    });
  }

  async dismissRefused(uid: string): Promise<void> {
    await this.#strict.refused.filter((refused) => refused.uid === uid).delete();
  }

  close(): void {
    this.#strict.close();
    this.#relaxed.close();
  }

  async #client(db: DeskDatabase): Promise<ClientState | undefined> {
    const client = await db.client.get('client');
    const reached = await db.client.get('reached');
    if (client?.key !== 'client') return undefined;
    const { clientId, nextN } = client;
    if (reached?.key !== 'reached') return { clientId, nextN, cookie: null };
    return { clientId, nextN, cookie: reached.cookie, lastSyncedAt: reached.lastSyncedAt };
  }

  async #name(db: DeskDatabase, { clientId, nextN }: ClientState): Promise<void> {
    await db.client.put({ key: 'client', clientId, nextN });
  }

  async #reached(db: DeskDatabase, { cookie, lastSyncedAt }: ClientState): Promise<void> {
    await db.client.put({ key: 'reached', cookie, lastSyncedAt });
  }

  async #forget(db: DeskDatabase, answered: readonly string[]): Promise<void> {
    if (answered.length === 0) return;
    const uids = new Set(answered);
    await db.outbox.filter(({ uid }) => uids.has(uid)).delete();
  }
}
