import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { localStoreConformance } from '../../../testing/local-store-conformance.ts';
import { SealedDatabase } from './sealed-database.ts';
import { SealedStore } from './sealed-store.ts';
import { importKey, Sealer } from './sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
let disks = 0;

localStoreConformance('SealedStore', () => {
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
});
