import { Dexie } from 'dexie';
import { NewerStore } from '../../../sync/engine/ports.ts';
import { newId } from '../random.ts';
import { type DraftRecord, openDatabase, SealedDatabase } from './sealed-database.ts';

/** The database under us was emptied, deleted or made anew by somebody else. */
class LostDatabase extends Error {
  constructor() {
    super('this database is not the one that was loaded');
    this.name = 'LostDatabase';
  }
}

type Job = (db: SealedDatabase) => Promise<unknown>;

/** Two connections to one person's database, which write only into the making of it that they have recognised. */
export class Connections {
  readonly #name: string;
  #strict: SealedDatabase;
  #relaxed: SealedDatabase;
  #identity: string | undefined;
  #closed = false;

  constructor(name: string) {
    this.#name = name;
    this.#strict = new SealedDatabase(name, 'strict');
    this.#relaxed = new SealedDatabase(name, 'relaxed');
  }

  /** For reading. */
  get db(): SealedDatabase {
    return this.#relaxed;
  }

  /** Throws `NewerStore`, having touched nothing. */
  async open(): Promise<void> {
    if (this.#closed) throw new Error('this store is closed');
    await openDatabase(this.#relaxed);
    await this.#strict.open();
  }

  /** Opens what is there and remembers which making of the database it is. */
  async recognise(): Promise<void> {
    await this.open();
    const db = this.#strict;
    await db.transaction('rw', db.meta, async () => {
      const found = await db.meta.get('identity');
      this.#identity = found?.key === 'identity' ? found.id : await this.#identify(db);
    });
  }

  /** Writes unsent work: resolves when it would survive a power cut. Rejects when the database is another one. */
  keep(job: Job): Promise<void> {
    const db = this.#strict;
    return db.transaction('rw', db.outbox, db.meta, () => this.#checked(db, job));
  }

  /** Writes what the server can tell again. Rejects when the database is another one. */
  write(job: Job): Promise<void> {
    const db = this.#relaxed;
    return db.transaction('rw', db.pages, db.outbox, db.refused, db.meta, () => this.#checked(db, job));
  }

  /** Empties everything but drafts and lets `job` fill it, in one transaction; makes the database anew if it has to. */
  async renew(job: Job): Promise<void> {
    try {
      await this.#reopen();
      await this.#refill(job);
    } catch (error) {
      if (this.#closed || error instanceof NewerStore) throw error;
      // A full disk is not a broken database: what can be read stays until there is room.
      if (isFull(error) || (await this.#isReadable())) throw error;
      await this.#makeAnew();
      await this.#refill(job);
    }
  }

  close(): void {
    this.#closed = true;
    this.#strict.close();
    this.#relaxed.close();
  }

  async #checked(db: SealedDatabase, job: Job): Promise<void> {
    const check = db.meta.get('identity').then((found) => {
      if (found?.key !== 'identity' || found.id !== this.#identity) throw new LostDatabase();
    });
    await Promise.all([check, job(db)]);
  }

  async #identify(db: SealedDatabase): Promise<string> {
    const id = newId();
    await db.meta.put({ key: 'identity', id });
    return id;
  }

  async #refill(job: Job): Promise<void> {
    const db = this.#strict;
    let identity: string | undefined;
    await db.transaction('rw', db.pages, db.outbox, db.refused, db.meta, async () => {
      await Promise.all([db.pages.clear(), db.outbox.clear(), db.refused.clear(), db.meta.clear()]);
      identity = await this.#identify(db);
      await job(db);
    });
    this.#identity = identity;
  }

  async #isReadable(): Promise<boolean> {
    try {
      await this.#relaxed.meta.count();
      return true;
    } catch {
      return false;
    }
  }

  /** Whatever closed the connections, the next ones meet what is there now. */
  async #reopen(): Promise<void> {
    if (this.#closed) throw new Error('this store is closed');
    if (this.#strict.isOpen() && this.#relaxed.isOpen()) return;
    this.#strict.close();
    this.#relaxed.close();
    this.#strict = new SealedDatabase(this.#name, 'strict');
    this.#relaxed = new SealedDatabase(this.#name, 'relaxed');
    await this.open();
  }

  async #makeAnew(): Promise<void> {
    const drafts: DraftRecord[] = await this.#relaxed.drafts.toArray().catch(() => []);
    this.#strict.close();
    this.#relaxed.close();
    await Dexie.delete(this.#name);
    await this.#reopen();
    await this.#strict.drafts.bulkPut(drafts);
  }
}

/** Dexie wraps what made a transaction fail. */
function isFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner)
    if (cause.name === 'QuotaExceededError') return true;
  return false;
}
