import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { NewerStore } from '../../../sync/engine/ports.ts';
import { SealedDrafts } from './sealed-drafts.ts';
import { SealedStore } from './sealed-store.ts';
import { importKey, Sealer } from './sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
const name = 'test/upgrade';
const intent = { uid: 'uid-00001', name: 'evaluation.save', args: { comment: '王芳' }, at: 1 };
const refused = { ...intent, uid: 'uid-00002', refusal: { code: 'taken' as const, fields: [] } };

/** A database as the first version left it: everything in the clear. */
async function firstVersion(): Promise<void> {
  const db = new Dexie(name);
  const stores = { rows: '[entity+id]', outbox: 'n', refused: '++order', client: 'key', drafts: 'key' };
  db.version(1).stores(stores);
  await db.table('client').bulkAdd([
    { key: 'client', clientId: 'client-01', nextN: 4 },
    { key: 'reached', cookie: { epoch: 'e', scopes: { org: 3 } }, lastSyncedAt: 9 },
  ]);
  await db.table('outbox').add({ n: 3, ...intent });
  await db.table('refused').add({ ...refused });
  await db.table('drafts').add({ key: 'reply.1', value: '王芳您好' });
  await db.table('rows').add({ entity: 'customer', id: 'c', row: { name: '王芳' }, scopes: ['org'] });
  db.close();
}

/** Everything that lies in the database, as text. */
async function everything(): Promise<string> {
  const db = await new Dexie(name).open();
  const records = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  const asText = (_: string, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  return JSON.stringify(records, asText);
}

describe('a desk of the first version', () => {
  beforeEach(async () => {
    await Dexie.delete(name);
    await firstVersion();
  });

  it('keeps its unsent and refused work and its drafts, and lets its rows go', async () => {
    const store = new SealedStore(name, sealer);
    const found = await store.load();
    expect(found.client).toEqual({ clientId: 'client-01', nextN: 4, cookie: null, version: 1, settled: [] });
    expect(found.outbox).toEqual([{ n: 3, version: 1, ...intent }]);
    expect(found.refused).toEqual([refused]);
    expect(found.rows).toEqual([]);
    store.close();
    const drafts = new SealedDrafts(name, sealer);
    expect(await drafts.load()).toEqual(new Map([['reply.1', '王芳您好']]));
    drafts.close();
  });

  it('has no name left in the clear once store and drafts are loaded, and says the same the next time', async () => {
    expect(await everything()).toContain('王芳');
    for (let time = 0; time < 2; time += 1) {
      const store = new SealedStore(name, sealer);
      expect((await store.load()).outbox).toHaveLength(1);
      store.close();
      const drafts = new SealedDrafts(name, sealer);
      expect((await drafts.load()).size).toBe(1);
      drafts.close();
      expect(await everything()).not.toContain('王芳');
    }
  });
});

it('does not touch a desk of a newer version', async () => {
  await Dexie.delete(name);
  const newer = new Dexie(name);
  newer.version(9).stores({ pages: 'n', other: 'key' });
  await newer.table('other').add({ key: 'a', value: 'b' });
  newer.close();
  const store = new SealedStore(name, sealer);
  await expect(store.load()).rejects.toThrow(NewerStore);
  const whole = { client: { clientId: 'c', nextN: 1, cookie: null, version: 2, settled: [] } };
  await expect(store.rewrite({ ...whole, outbox: [], refused: [], rows: [] })).rejects.toThrow(NewerStore);
  store.close();
  const found = await new Dexie(name).open();
  expect(found.verno).toBe(9);
  expect(await found.table('other').toArray()).toEqual([{ key: 'a', value: 'b' }]);
  found.close();
});
