import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { localStoreConformance } from '../../../testing/local-store-conformance.ts';
import { SealedDatabase } from './sealed-database.ts';
import { SealedDrafts } from './sealed-drafts.ts';
import { SealedStore } from './sealed-store.ts';
import { importKey, Sealer } from './sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
let disks = 0;

const makeDisk = () => {
  disks += 1;
  const name = `test/${disks}`;
  const change = async (job: (db: SealedDatabase) => Promise<unknown>) => {
    const db = new SealedDatabase(name, 'relaxed');
    await db.open();
    await job(db);
    db.close();
  };
  return {
    open: () => new SealedStore(name, sealer),
    remove: () => Dexie.delete(name),
    lose: () => Dexie.delete(name),
    spoil: () =>
      change((db) =>
        db.pages.toCollection().modify((page) => {
          page.bytes[20] = (page.bytes[20] ?? 0) ^ 1;
        }),
      ),
  };
};

localStoreConformance('the sealed store', makeDisk, { describe, it, expect, afterEach });

describe('the durability of writes', () => {
  it('is strict for intents and drafts, relaxed for what the server can tell again', async () => {
    const client = { clientId: 'c', nextN: 2, cookie: null, version: 2, settled: [] };
    const entry = { n: 1, uid: 'uid-00001', name: 'x', args: {}, at: 1, version: 2 };
    const store = new SealedStore('test/durability', sealer);
    const drafts = new SealedDrafts('test/durability', sealer);
    const asked: [string[], string | undefined][] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite')
        asked.push([[...(typeof stores === 'string' ? [stores] : stores)].sort(), options?.durability]);
      return transaction.call(this, stores, mode, options);
    };
    await store.load();
    await drafts.load();
    asked.length = 0;
    await store.append([entry], client);
    await store.commitPull({ puts: [], dels: [], answered: [], refused: [], client });
    await drafts.put('a', 1);
    IDBDatabase.prototype.transaction = transaction;
    store.close();
    drafts.close();
    expect(asked).toEqual([
      [['meta', 'outbox'], 'strict'],
      [['meta', 'outbox', 'pages', 'refused'], 'relaxed'],
      [['drafts'], 'strict'],
    ]);
  });
});
