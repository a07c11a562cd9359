import { afterEach, describe, expect, it } from 'vitest';
import type { BaseRow, ClientState, LocalStore, OutboxEntry, PullCommit } from '../sync/engine/ports.ts';

/** A disk that can be opened again and again, as a program is started again. */
export interface TestDisk {
  open(): LocalStore;
  remove(): Promise<void>;
}

const client = (over: Partial<ClientState> = {}): ClientState => ({
  clientId: 'client-01',
  nextN: 1,
  cookie: null,
  ...over,
});

const entry = (n: number): OutboxEntry => ({
  n,
  uid: `uid-0000${n}`,
  name: 'person.setState',
  args: { state: 'available' },
  at: 1_000 + n,
});

const row = (id: string, scopes: string[], text = ''): BaseRow => ({
  entity: 'message',
  id,
  row: { id, text },
  scopes,
});

const pull = (over: Partial<PullCommit> = {}): PullCommit => ({
  puts: [],
  dels: [],
  answered: [],
  refused: [],
  client: client(),
  ...over,
});

const byId = (rows: BaseRow[]): BaseRow[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));

/** What the engine relies on in any store. `makeDisk` gives a fresh, empty disk. */
export function localStoreConformance(name: string, makeDisk: () => TestDisk): void {
  describe(`${name} as a local store`, () => {
    const disks: TestDisk[] = [];
    const stores: LocalStore[] = [];

    const aDisk = () => {
      const disk = makeDisk();
      disks.push(disk);
      return () => {
        const store = disk.open();
        stores.push(store);
        return store;
      };
    };

    afterEach(async () => {
      for (const store of stores.splice(0)) store.close();
      for (const disk of disks.splice(0)) await disk.remove();
    });

    it('is empty and nobody at first', async () => {
      const open = aDisk();
      expect(await open().load()).toEqual({ client: undefined, rows: [], outbox: [], refused: [] });
    });

    it('gives back intents in their order, with who the client is, after a restart', async () => {
      const open = aDisk();
      const before = open();
      await before.append(entry(1), client({ nextN: 2 }));
      await before.append(entry(2), client({ nextN: 3 }));
      before.close();
      const { outbox, client: found } = await open().load();
      expect(outbox).toEqual([entry(1), entry(2)]);
      expect(found).toEqual(client({ nextN: 3 }));
    });

    it('keeps the order of ten and more intents', async () => {
      const open = aDisk();
      const store = open();
      for (let n = 1; n <= 12; n += 1) await store.append(entry(n), client({ nextN: n + 1 }));
      const { outbox } = await store.load();
      expect(outbox.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    it('refuses an intent under a number that is taken, and keeps the one that has it', async () => {
      const open = aDisk();
      const store = open();
      await store.append(entry(1), client({ nextN: 2 }));
      await expect(store.append({ ...entry(1), uid: 'uid-other' }, client({ nextN: 2 }))).rejects.toThrow();
      expect((await store.load()).outbox).toEqual([entry(1)]);
    });

    it('takes a pull whole: rows, deletions, answers, refusals and cursor', async () => {
      const open = aDisk();
      const before = open();
      await before.append(entry(1), client({ nextN: 2 }));
      await before.append(entry(2), client({ nextN: 3 }));
      await before.commitPull(pull({ puts: [row('a', ['org']), row('b', ['org'])] }));
      const { n: _n, ...mutation } = entry(2);
      const refused = { ...mutation, refusal: { code: 'taken' as const, fields: [] } };
      const reached = { cookie: { epoch: 'e', scopes: { org: 7 } }, lastSyncedAt: 5_000 };
      await before.commitPull(
        pull({
          puts: [row('b', ['org', 'queue:1'], 'new')],
          dels: [{ entity: 'message', id: 'a' }],
          answered: [entry(1).uid, entry(2).uid],
          refused: [refused],
          client: client({ nextN: 3, ...reached }),
        }),
      );
      before.close();
      expect(await open().load()).toEqual({
        client: client({ nextN: 3, ...reached }),
        rows: [row('b', ['org', 'queue:1'], 'new')],
        outbox: [],
        refused: [refused],
      });
    });

    it('tells rows of different kinds with the same id apart', async () => {
      const open = aDisk();
      const store = open();
      const other = { ...row('a', ['org']), entity: 'leg' };
      await store.commitPull(pull({ puts: [row('a', ['org']), other] }));
      await store.commitPull(pull({ dels: [{ entity: 'message', id: 'a' }] }));
      expect((await store.load()).rows).toEqual([other]);
    });

    it('keeps an intent that was made while a pull was on its way', async () => {
      const open = aDisk();
      const store = open();
      const pulled = store.commitPull(pull({ puts: [row('a', ['org'])] }));
      const kept = store.append(entry(1), client({ nextN: 2 }));
      await Promise.all([pulled, kept]);
      const { outbox, client: found } = await store.load();
      expect(outbox).toEqual([entry(1)]);
      expect(found?.nextN).toBe(2);
    });

    it('takes a new name and new numbers for the same intents', async () => {
      const open = aDisk();
      const store = open();
      await store.append(entry(4), client({ nextN: 5 }));
      const renamed = client({ clientId: 'client-02', nextN: 2, cookie: { epoch: 'e', scopes: {} } });
      await store.replaceClient(renamed, [{ ...entry(4), n: 1 }]);
      const { outbox, client: found } = await store.load();
      expect(outbox).toEqual([{ ...entry(4), n: 1 }]);
      expect(found).toEqual(renamed);
    });

    it('puts one refusal aside and keeps the others in order', async () => {
      const open = aDisk();
      const store = open();
      const refused = [1, 2, 3].map((n) => {
        const { n: _n, ...mutation } = entry(n);
        return { ...mutation, refusal: { code: 'notOwner' as const, fields: [] } };
      });
      await store.commitPull(pull({ refused }));
      await store.dismissRefused(entry(2).uid);
      expect((await store.load()).refused.map(({ uid }) => uid)).toEqual([entry(1).uid, entry(3).uid]);
    });

    it('gives back what it was given, not what became of it since', async () => {
      const open = aDisk();
      const store = open();
      const given = row('a', ['org'], 'as given');
      await store.commitPull(pull({ puts: [given] }));
      (given.row as { text: string }).text = 'changed';
      expect((await store.load()).rows).toEqual([row('a', ['org'], 'as given')]);
    });

    it('holds two thousand rows of a page', async () => {
      const open = aDisk();
      const before = open();
      const page = Array.from({ length: 2_000 }, (_, i) => row(`m${String(i).padStart(4, '0')}`, ['org']));
      await before.commitPull(pull({ puts: page }));
      before.close();
      expect(byId((await open().load()).rows)).toEqual(page);
    });

    it('writes nothing once it is closed', async () => {
      const open = aDisk();
      const before = open();
      await before.load();
      before.close();
      await expect(before.append(entry(1), client())).rejects.toThrow();
      expect((await open().load()).outbox).toEqual([]);
    });
  });
}
