import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, JournalEvent } from '../../domain/journal/event.ts';
import type { Outcome } from '../../sync/mutators/mutator.ts';
import type { MutationArgs, MutationName } from '../../sync/mutators/registry.ts';
import type { Clock } from '../clock.ts';
import { type Database, isCollision } from '../db/database.ts';
import type { Random } from '../random.ts';
import { CentreTransaction, type Intent } from './centre-transaction.ts';
import type { Commit } from './commit.ts';
import { CommitFeed, type CommitListener } from './commit-feed.ts';

export const SYSTEM: Actor = { kind: 'system', id: 'centre' };

const ATTEMPTS = 8;
const HISTORY_BATCH = 2_000;

export interface CentreParts {
  db: Database;
  clock: Clock;
  random: Random;
}

/**
 * The one writer. Whatever changes the centre goes through here: it is judged by the mutators, put in the journal, and
 * told to the desktops, all in one transaction.
 */
export class Centre {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly #feed: CommitFeed;

  private constructor({ db, clock, random }: CentreParts) {
    this.db = db;
    this.clock = clock;
    this.random = random;
    this.#feed = new CommitFeed(db, random.id());
  }

  /** Opens the centre and starts hearing what other API processes commit. */
  static async open(parts: CentreParts): Promise<Centre> {
    const centre = new Centre(parts);
    await centre.#feed.open();
    return centre;
  }

  /** Sends off what other processes have not been told yet. The database stays open. */
  close(): Promise<void> {
    return this.#feed.close();
  }

  /** Runs one mutation for good. A `uid` that happened before happens no second time. Throws `Refusal`. */
  async mutate(intent: Intent, actor: Actor): Promise<Outcome> {
    return this.transact(async (transaction) => {
      const happened = intent.uid !== undefined && (await this.#happened(transaction, intent.uid));
      return happened ? { events: [], changes: [] } : transaction.mutate(intent, actor);
    });
  }

  /** What the centre does by itself: `mutate` by the system, with checked arguments. */
  act<N extends MutationName>(name: N, args: MutationArgs<N>): Promise<Outcome> {
    return this.mutate({ name, args }, SYSTEM);
  }

  /**
   * Several mutations that happen together or not at all. `work` may run more than once: when another transaction got
   * in between, everything starts again. A `Refusal` it does not catch undoes the whole.
   */
  async transact<T>(work: (transaction: CentreTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { result, commit } = await this.#once(work);
        this.#feed.tell(commit);
        return result;
      } catch (error) {
        if (!isCollision(error) || attempt === ATTEMPTS) throw error;
        await pause(this.random.fraction() * 5 * 2 ** attempt);
      }
    }
  }

  /**
   * Appends history that happened elsewhere, in the order given; what the journal has already is left out, so a
   * broken import is simply run again. Events from outside the house go through `parseEvent` first.
   */
  async appendHistory(events: readonly JournalEvent[]): Promise<{ appended: number; known: number }> {
    let appended = 0;
    for (let from = 0; from < events.length; from += HISTORY_BATCH) {
      const batch = events.slice(from, from + HISTORY_BATCH);
      appended += await this.transact((transaction) => transaction.append(batch));
    }
    return { appended, known: events.length - appended };
  }

  /** Hears of every commit, of this and of other API processes, right after it. Returns a function that stops it. */
  onCommit(listener: CommitListener): () => void {
    return this.#feed.subscribe(listener);
  }

  async #once<T>(
    work: (transaction: CentreTransaction) => Promise<T>,
  ): Promise<{ result: T; commit: Commit }> {
    return this.db.transaction(async (sql) => {
      const transaction = new CentreTransaction(sql, this.clock, this.random);
      const result = await work(transaction);
      return { result, commit: await transaction.finish() };
    });
  }

  async #happened({ sql }: CentreTransaction, uid: string): Promise<boolean> {
    return (await sql.query('select from journal where id = $1', [`${uid}:0`])).length > 0;
  }
}
