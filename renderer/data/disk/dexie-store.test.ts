import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { localStoreConformance } from '../../../testing/local-store-conformance.ts';
import { DeskDatabase } from './desk-database.ts';
import { DexieStore } from './dexie-store.ts';

let disks = 0;

localStoreConformance('Dexie', () => {
  disks += 1;
  const name = `test/${disks}`;
  return { open: () => new DexieStore(name), remove: () => Dexie.delete(name) };
});

describe('the durability of writes', () => {
  it('is strict for intents and drafts, relaxed for what the server can tell again', async () => {
    const asked: [string[], string | undefined][] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite')
        asked.push([[...(typeof stores === 'string' ? [stores] : stores)].sort(), options?.durability]);
      return transaction.call(this, stores, mode, options);
    };
    const store = new DexieStore('test/durability');
    await store.append(
      { n: 1, uid: 'uid-00001', name: 'x', args: {}, at: 1 },
      { clientId: 'c', nextN: 2, cookie: null },
    );
    await store.commitPull({
      puts: [],
      dels: [],
      answered: [],
      refused: [],
      client: { clientId: 'c', nextN: 2, cookie: null },
    });
    store.close();
    const drafts = new DeskDatabase('test/durability', 'strict');
    await drafts.drafts.put({ key: 'a', value: 1 });
    drafts.close();
    IDBDatabase.prototype.transaction = transaction;
    expect(asked).toEqual([
      [['client', 'outbox'], 'strict'],
      [['client', 'outbox', 'refused', 'rows'], 'relaxed'],
      [['drafts'], 'strict'],
    ]);
  });
});
