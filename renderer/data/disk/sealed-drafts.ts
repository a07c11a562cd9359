import type { DraftDisk } from '../drafts.ts';
import { place } from './place.ts';
import { openDatabase, SealedDatabase } from './sealed-database.ts';
import type { Sealer } from './sealer.ts';

/**
 * Drafts beside the person's other data, sealed and written strictly: they exist nowhere else. Their keys are names of
 * forms and ids of rows and lie there as they are.
 */
export class SealedDrafts implements DraftDisk {
  readonly #name: string;
  readonly #sealer: Sealer;
  #db: SealedDatabase;
  #closed = false;

  constructor(databaseName: string, sealer: Sealer) {
    this.#name = databaseName;
    this.#sealer = sealer;
    this.#db = new SealedDatabase(databaseName, 'strict');
  }

  /** A draft that does not open is left out: it must not take the others with it. */
  async load(): Promise<Map<string, unknown>> {
    await openDatabase(this.#db);
    const drafts = new Map<string, unknown>();
    for (const { key, bytes, ...plain } of await this.#db.drafts.toArray()) {
      if (bytes === undefined) {
        // Version 1 kept it in the clear.
        const { value } = plain as { value?: unknown };
        drafts.set(key, value);
        await this.put(key, value);
      } else
        await this.#sealer.openValue(bytes, place.draft(key)).then(
          (value) => drafts.set(key, value),
          () => {},
        );
    }
    return drafts;
  }

  async put(key: string, value: unknown): Promise<void> {
    const bytes = await this.#sealer.sealValue(value, place.draft(key));
    await this.#open();
    await this.#db.drafts.put({ key, bytes });
  }

  async delete(key: string): Promise<void> {
    await this.#open();
    await this.#db.drafts.delete(key);
  }

  /** A database made anew under us is a good place for drafts, too: the screen holds all of them. */
  async #open(): Promise<void> {
    if (this.#closed) throw new Error('these drafts are closed');
    if (this.#db.isOpen()) return;
    this.#db = new SealedDatabase(this.#name, 'strict');
    await openDatabase(this.#db);
  }

  close(): void {
    this.#closed = true;
    this.#db.close();
  }
}
