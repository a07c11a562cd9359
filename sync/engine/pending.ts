import type { RowChange } from '../../domain/journal/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Context } from '../mutators/mutator.ts';
import { runMutation } from '../mutators/registry.ts';
import { keyOf, type Pool } from './pool.ts';
import type { OutboxEntry } from './ports.ts';

/**
 * The unsent intents and what they make of the rows. After every pull they are run again over the server's new rows
 * (rebase). An intent that the new rows refuse keeps its place: the server decides, the screen shows no effect of it.
 */
export class Pending {
  #entries: OutboxEntry[] = [];
  readonly #touches = new Map<string, Set<string>>();
  readonly #personId: string;

  constructor(personId: string) {
    this.#personId = personId;
  }

  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  /** The names of unsent intents that touch this row. */
  namesFor(entity: string, id: string): string[] {
    const key = keyOf(entity, id);
    return this.#entries.filter(({ uid }) => this.#touches.get(uid)?.has(key)).map(({ name }) => name);
  }

  has(uid: string): boolean {
    return this.#entries.some((entry) => entry.uid === uid);
  }

  /** What the intent would do now. Throws `Refusal`. */
  run(pool: Pool, entry: Omit<OutboxEntry, 'n' | 'version'>): RowChange[] {
    const context: Context = { actor: { kind: 'person', id: this.#personId }, now: entry.at };
    return runMutation(pool.rows, entry, context).changes;
  }

  /** What the intent would do now: nothing when the rules refuse it. */
  tryRun(pool: Pool, entry: Omit<OutboxEntry, 'n' | 'version'>): RowChange[] {
    try {
      return this.run(pool, entry);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [];
    }
  }

  add(pool: Pool, entry: OutboxEntry, changes: readonly RowChange[], touched: Set<string>): void {
    this.#entries.push(entry);
    this.#lay(pool, entry, changes, touched);
  }

  /** The same intents under new numbers. */
  renumber(entries: OutboxEntry[]): void {
    this.#entries = entries;
  }

  /** Puts a different outbox in place and works the view out anew. */
  rebase(pool: Pool, entries: OutboxEntry[], touched: Set<string>): void {
    // Rows whose intents were answered are announced too: "waiting to send" has changed for them.
    for (const keys of this.#touches.values()) for (const key of keys) touched.add(key);
    this.#touches.clear();
    this.#entries = entries;
    pool.clearOverlay(touched);
    for (const entry of entries) this.#lay(pool, entry, this.tryRun(pool, entry), touched);
  }

  #lay(pool: Pool, entry: OutboxEntry, changes: readonly RowChange[], touched: Set<string>): void {
    const keys = new Set<string>();
    for (const change of changes) {
      pool.overlay(change, touched);
      keys.add(keyOf(change.entity, change.id));
      touched.add(keyOf(change.entity, change.id));
    }
    this.#touches.set(entry.uid, keys);
  }
}
