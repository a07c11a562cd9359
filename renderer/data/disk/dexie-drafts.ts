import type { DraftDisk } from '../drafts.ts';
import { DeskDatabase } from './desk-database.ts';

/** Drafts beside the person's other data, written strictly: they exist nowhere else. */
export class DexieDrafts implements DraftDisk {
  readonly #db: DeskDatabase;

  constructor(name: string) {
    this.#db = new DeskDatabase(name, 'strict');
  }

  async load(): Promise<Map<string, unknown>> {
    return new Map((await this.#db.drafts.toArray()).map(({ key, value }) => [key, value]));
  }

  async put(key: string, value: unknown): Promise<void> {
    await this.#db.drafts.put({ key, value });
  }

  async delete(key: string): Promise<void> {
    await this.#db.drafts.delete(key);
  }

  close(): void {
    this.#db.close();
  }
}
