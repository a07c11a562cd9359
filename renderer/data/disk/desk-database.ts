import { Dexie, type Table } from 'dexie';
import type { Cookie } from '../../../contract/sync/wire.ts';
import type { BaseRow, OutboxEntry, RefusedMutation } from '../../../sync/engine/ports.ts';

/** Who this desktop is to the server. */
interface ClientRecord {
  key: 'client';
  clientId: string;
  nextN: number;
}

/** What this desktop has of the server. Written in the same transaction as the rows, so it is never ahead of them. */
interface ReachedRecord {
  key: 'reached';
  cookie: Cookie | null;
  lastSyncedAt?: number;
}

interface DraftRecord {
  key: string;
  value: unknown;
}

/** One person's data at one centre on this machine. Memory is the index, so nothing here has a second one. */
export class DeskDatabase extends Dexie {
  declare readonly rows: Table<BaseRow, [string, string]>;
  declare readonly outbox: Table<OutboxEntry, number>;
  declare readonly refused: Table<RefusedMutation & { order: number }, number>;
  declare readonly client: Table<ClientRecord | ReachedRecord, string>;
  declare readonly drafts: Table<DraftRecord, string>;

  /** `strict` writes survive a power cut when they resolve; `relaxed` ones only a crash of the program. */
  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, { chromeTransactionDurability: durability, cache: 'disabled' });
    this.version(1).stores({
      rows: '[entity+id]',
      outbox: 'n',
      refused: '++order',
      client: 'key',
      drafts: 'key',
    });
  }
}

/** Nobody reads another person's data, nor takes one centre's unsent work to another. */
export const deskDatabaseName = (centre: string, personId: string): string => `desk/${centre}/${personId}`;
