import { Dexie, type Table, type Transaction } from 'dexie';
import { NewerStore } from '../../../sync/engine/ports.ts';
import type { Bytes } from './sealer.ts';

/** Sealed rows: what one commit put and deleted. `n` grows with time and is odd when the page holds hot rows. */
export interface PageRecord {
  n: number;
  bytes: Bytes;
}

export interface OutboxRecord {
  n: number;
  uid: string;
  bytes: Bytes;
}

export interface RefusedRecord {
  order?: number;
  uid: string;
  bytes: Bytes;
}

export interface DraftRecord {
  /** Ids and names of forms only. */
  key: string;
  bytes: Bytes;
}

/** `identity`: which making of this database it is. `client`: who this desktop is to the server, sealed. */
export type MetaRecord = { key: 'identity'; id: string } | { key: 'client'; bytes: Bytes };

const VERSION = 2;

/**
 * One person's data at one centre on this machine. Memory is the index, so nothing here has one by content: what is not
 * sealed is a number or an opaque id. Opened by name only once: what closes it closes it for good, as whoever opens it
 * again may find another database.
 */
export class SealedDatabase extends Dexie {
  declare readonly pages: Table<PageRecord, number>;
  declare readonly outbox: Table<OutboxRecord, number>;
  declare readonly refused: Table<RefusedRecord, number>;
  declare readonly meta: Table<MetaRecord, string>;
  declare readonly drafts: Table<DraftRecord, string>;

  /** `strict` writes survive a power cut when they resolve; `relaxed` ones only a crash of the program. */
  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, { chromeTransactionDurability: durability, cache: 'disabled', autoOpen: false });
    this.version(1).stores({
      rows: '[entity+id]',
      outbox: 'n',
      refused: '++order',
      client: 'key',
      drafts: 'key',
    });
    this.version(VERSION)
      .stores({
        pages: 'n',
        outbox: 'n',
        refused: '++order',
        meta: 'key',
        drafts: 'key',
        rows: null,
        client: null,
      })
      .upgrade(takeOverClient);
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

/** Opens the database, making or upgrading it. Throws `NewerStore`, having touched nothing, when it is newer. */
export async function openDatabase(db: SealedDatabase): Promise<void> {
  // Dexie would open a newer one as it is and write into it.
  const found = (await indexedDB.databases()).find(({ name }) => name === db.name);
  if (found?.version !== undefined && found.version >= (VERSION + 1) * 10) throw new NewerStore();
  await db.open();
}

/** Sealing cannot wait inside an upgrade: the plain record of version 1 moves on as it is and is sealed right after. */
async function takeOverClient(transaction: Transaction): Promise<void> {
  const records = await transaction.table('client').toArray();
  const byKey = new Map(records.map((record) => [record.key, record]));
  const client = byKey.get('client');
  if (client) await transaction.table('meta').put({ ...client, key: PLAIN_CLIENT });
}

/** Where the plain client record of version 1 waits to be sealed. */
export const PLAIN_CLIENT = 'plainClient';
