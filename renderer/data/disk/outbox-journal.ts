import type { OutboxEntry, OutboxJournal } from '../../../sync/engine/ports.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { place } from './place.ts';
import type { Sealer } from './sealer.ts';

export interface SealedJournalRecord {
  uid: string;
  /** Base64. */
  sealed: string;
}

/** The file of the main process that outlives whatever happens to IndexedDB. A write resolves when it is on the disk. */
export interface JournalFile {
  read(): Promise<SealedJournalRecord[]>;
  write(change: { added: SealedJournalRecord[]; settled: string[] }): Promise<void>;
}

/** Unsent work once more, sealed here: the main process keeps what it cannot read. */
export class SealedJournal implements OutboxJournal {
  readonly #file: JournalFile;
  readonly #sealer: Sealer;

  constructor(file: JournalFile, sealer: Sealer) {
    this.#file = file;
    this.#sealer = sealer;
  }

  /** A record that does not open is skipped and stays where it is. */
  async read(): Promise<OutboxEntry[]> {
    const records = await this.#file.read();
    const open = async ({ uid, sealed }: SealedJournalRecord) =>
      (await this.#sealer.openValue(fromBase64(sealed), place.journal(uid))) as OutboxEntry;
    const opened = await Promise.allSettled(records.map(open));
    return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  async write({ added, settled }: Parameters<OutboxJournal['write']>[0]): Promise<void> {
    const seal = async (entry: OutboxEntry) => ({
      uid: entry.uid,
      sealed: toBase64(await this.#sealer.sealValue(entry, place.journal(entry.uid))),
    });
    await this.#file.write({ added: await Promise.all(added.map(seal)), settled: [...settled] });
  }
}
