import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { SealedDatabase } from './sealed-database.ts';
import { SealedDrafts } from './sealed-drafts.ts';
import { SealedStore } from './sealed-store.ts';
import { importKey, Sealer } from './sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
const name = 'test/drafts';
const client = { clientId: 'c', nextN: 1, cookie: null, version: 2, settled: [] };
const whole = { client, outbox: [], refused: [], rows: [] };

afterEach(() => Dexie.delete(name));

it('keeps drafts over a restart and forgets what was sent', async () => {
  const before = new SealedDrafts(name, sealer);
  await before.load();
  await before.put('reply.1', { text: '王芳您好' });
  await before.put('reply.2', 'x');
  await before.delete('reply.2');
  before.close();
  const after = new SealedDrafts(name, sealer);
  expect(await after.load()).toEqual(new Map([['reply.1', { text: '王芳您好' }]]));
  after.close();
  await expect(after.put('reply.1', '')).rejects.toThrow();
});

it('keeps drafts when the rows beside them are written anew, and goes on after the database was deleted', async () => {
  const drafts = new SealedDrafts(name, sealer);
  await drafts.load();
  await drafts.put('reply.1', 'kept');
  const store = new SealedStore(name, sealer);
  await store.load();
  await store.rewrite(whole);
  expect(await drafts.load()).toEqual(new Map([['reply.1', 'kept']]));
  await Dexie.delete(name);
  await drafts.put('reply.2', 'later');
  await store.rewrite(whole);
  expect(await drafts.load()).toEqual(new Map([['reply.2', 'later']]));
  drafts.close();
  store.close();
});

it('leaves out a draft that does not open', async () => {
  const drafts = new SealedDrafts(name, sealer);
  await drafts.load();
  await drafts.put('reply.1', 'good');
  const db = new SealedDatabase(name, 'relaxed');
  await db.open();
  await db.drafts.put({ key: 'reply.2', bytes: new Uint8Array(40) });
  db.close();
  expect(await drafts.load()).toEqual(new Map([['reply.1', 'good']]));
  drafts.close();
});
