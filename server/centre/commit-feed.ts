import type { Database } from '../db/database.ts';
import { type Commit, emptyCommit, isEmpty, merge } from './commit.ts';

const CHANNEL = 'shiftdesk_commit';
const IDS_A_MESSAGE = 50;

/** `local` commits were made by this process; of others it hears a moment later, several seen as one. */
export type CommitListener = (commit: Commit, local: boolean) => void;

/**
 * Tells this process and the others what was committed. Telling happens after the commit and may be lost with a dying
 * process: nothing depends on it but how soon somebody looks.
 */
export class CommitFeed {
  readonly #db: Database;
  readonly #processId: string;
  readonly #listeners = new Set<CommitListener>();
  #untold = emptyCommit();
  #telling: Promise<void> | undefined;
  #stopListening: () => Promise<void> = async () => {};

  constructor(db: Database, processId: string) {
    this.#db = db;
    this.#processId = processId;
  }

  async open(): Promise<void> {
    this.#stopListening = await this.#db.listen(CHANNEL, (payload) => {
      const { from, commit } = JSON.parse(payload) as { from: string; commit: Commit };
      if (from !== this.#processId) this.#deliver(commit, false);
    });
  }

  async close(): Promise<void> {
    await this.#stopListening();
    await this.#telling;
  }

  subscribe(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(commit: Commit): void {
    if (isEmpty(commit)) return;
    this.#deliver(commit, true);
    this.#untold = merge(this.#untold, commit);
    this.#telling ??= this.#tellOthers();
  }

  /** One message at a time; what is committed meanwhile goes into the next. */
  async #tellOthers(): Promise<void> {
    try {
      while (!isEmpty(this.#untold)) {
        const commit = this.#untold;
        this.#untold = emptyCommit();
        for (const part of parts(commit))
          await this.#db.notify(CHANNEL, JSON.stringify({ from: this.#processId, commit: part }));
      }
    } catch {
      // The database is gone or closing; others find out when they look by themselves.
    } finally {
      this.#telling = undefined;
    }
  }

  #deliver(commit: Commit, local: boolean): void {
    for (const listener of this.#listeners) listener(commit, local);
  }
}

/** A message to another process is limited in size, so a large commit goes in several. */
function parts(commit: Commit): Commit[] {
  const scopes = Object.entries(commit.scopes);
  const { interactionIds, personIds, config } = commit;
  const longest = Math.max(scopes.length, interactionIds.length, personIds.length);
  const count = Math.max(1, Math.ceil(longest / IDS_A_MESSAGE));
  return Array.from({ length: count }, (_, i) => {
    const of = <T>(list: readonly T[]): T[] => list.slice(i * IDS_A_MESSAGE, (i + 1) * IDS_A_MESSAGE);
    return {
      scopes: Object.fromEntries(of(scopes)),
      interactionIds: of(interactionIds),
      personIds: of(personIds),
      config,
    };
  });
}
