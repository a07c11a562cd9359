import { WIRE_VERSION } from '../contract/sync/wire.ts';
import type {
  BaseRow,
  ClientState,
  LocalStore,
  OutboxEntry,
  PullCommit,
  Snapshot,
} from '../sync/engine/ports.ts';

/** What the suite is written with: it runs in whatever can hold a store, the real runtime included. */
export interface TestWords {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => Promise<void>): void;
  afterEach(body: () => Promise<void>): void;
  expect(value: unknown): {
    toEqual(expected: unknown): void;
    toContainEqual(expected: unknown): void;
    rejects: { toThrow(): Promise<void> };
  };
}

/** What the suite is about. */
export type ConformingStore = LocalStore;

/** A disk that can be opened again and again, as a program is started again. */
export interface TestDisk {
  open(): LocalStore;
  remove(): Promise<void>;
  /** Takes everything away under an open store, as the system does when it is short of room. */
  lose?(): Promise<void>;
  /** Changes a byte of what is there of the rows. */
  spoil?(): Promise<void>;
}

const client = (over: Partial<ClientState> = {}): ClientState => ({
  clientId: 'client-01',
  nextN: 1,
  cookie: null,
  version: WIRE_VERSION,
  settled: [],
  ...over,
});

const entry = (n: number): OutboxEntry => ({
  n,
  uid: `uid-0000${n}`,
  name: 'person.setState',
  args: { state: 'available' },
  at: 1_000 + n,
  version: WIRE_VERSION,
});

const refusedOf = (n: number) => {
  const { n: _n, version: _version, ...mutation } = entry(n);
  return { ...mutation, refusal: { code: 'taken' as const, fields: [] } };
};

/** In a queue's scope a row is part of open work, in a person's it may be a closed matter. */
const row = (id: string, scopes: string[], text = ''): BaseRow => ({
  entity: 'message',
  id,
  mark: text.length,
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

const reached = { cookie: { epoch: 'e', scopes: { org: 7 } }, lastSyncedAt: 5_000 };
const byId = (rows: BaseRow[]): BaseRow[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));
const many = (count: number, scope: string): BaseRow[] =>
  Array.from({ length: count }, (_, i) => row(`m${String(i).padStart(5, '0')}`, [scope]));

async function restOf(store: LocalStore): Promise<BaseRow[]> {
  const rows: BaseRow[] = [];
  for await (const portion of store.rest()) rows.push(...portion);
  return rows;
}

/** Everything on the disk, as an engine has it once it has started. */
async function readAll(store: LocalStore): Promise<Snapshot> {
  const snapshot = await store.load();
  return { ...snapshot, rows: byId([...snapshot.rows, ...(await restOf(store))]) };
}

/** What the engine relies on in any store. `makeDisk` gives a fresh, empty disk. */
export function localStoreConformance(name: string, makeDisk: () => TestDisk, words: TestWords): void {
  const { describe, it, afterEach, expect } = words;
  describe(`${name} as a local store`, () => {
    const disks: TestDisk[] = [];
    const stores: LocalStore[] = [];
    const can = makeDisk();

    /** A fresh disk; `start` opens it as an engine does, `restart` after what was open has been closed. */
    const aDisk = () => {
      const disk = makeDisk();
      disks.push(disk);
      const open = () => {
        const store = disk.open();
        stores.push(store);
        return store;
      };
      const start = async () => {
        const store = open();
        await readAll(store);
        return store;
      };
      const found = async () => {
        for (const store of stores.splice(0)) store.close();
        return readAll(open());
      };
      return { disk, open, start, found };
    };

    afterEach(async () => {
      for (const store of stores.splice(0)) store.close();
      for (const disk of disks.splice(0)) await disk.remove();
    });

    it('is empty and nobody at first', async () => {
      const { found } = aDisk();
      expect(await found()).toEqual({ client: undefined, rows: [], outbox: [], refused: [] });
    });

    it('gives back intents in their order, with who the client is, after a restart', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.append([entry(1)], client({ nextN: 2 }));
      await store.append([entry(2), entry(3)], client({ nextN: 4 }));
      const after = await found();
      expect(after.outbox).toEqual([entry(1), entry(2), entry(3)]);
      expect(after.client).toEqual(client({ nextN: 4 }));
    });

    it('keeps the order of ten and more intents', async () => {
      const { start, found } = aDisk();
      const store = await start();
      for (let n = 1; n <= 12; n += 1) await store.append([entry(n)], client({ nextN: n + 1 }));
      expect((await found()).outbox.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    it('takes the same intent again', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.append([entry(1)], client({ nextN: 2 }));
      await store.append([entry(1), entry(2)], client({ nextN: 3 }));
      expect((await found()).outbox).toEqual([entry(1), entry(2)]);
    });

    it('refuses an intent under a number that is taken, with those that came along, and keeps the one that has it', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.append([entry(1)], client({ nextN: 2 }));
      const other = { ...entry(1), uid: 'uid-other' };
      await expect(store.append([other, entry(2)], client({ nextN: 3 }))).rejects.toThrow();
      expect((await found()).outbox).toEqual([entry(1)]);
    });

    it('keeps the cursor that is on the disk when an intent comes', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.commitPull(pull({ client: client(reached) }));
      await store.append([entry(1)], client({ nextN: 2, cookie: { epoch: 'e', scopes: { org: 9 } } }));
      expect((await found()).client).toEqual(client({ nextN: 2, ...reached }));
    });

    it('takes a pull whole: rows, deletions, answers, refusals and cursor', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.append([entry(1), entry(2)], client({ nextN: 3 }));
      await store.commitPull(
        pull({ puts: [row('a', ['org']), row('b', ['org'])], client: client({ nextN: 3 }) }),
      );
      await store.commitPull(
        pull({
          puts: [row('b', ['org', 'queue:1'], 'new')],
          dels: [{ entity: 'message', id: 'a' }],
          answered: [entry(1).uid, entry(2).uid],
          refused: [refusedOf(2)],
          client: client({ nextN: 3, settled: [entry(1).uid], ...reached }),
        }),
      );
      expect(await found()).toEqual({
        client: client({ nextN: 3, settled: [entry(1).uid], ...reached }),
        rows: [row('b', ['org', 'queue:1'], 'new')],
        outbox: [],
        refused: [refusedOf(2)],
      });
    });

    it('knows the newest of a row that goes back and forth between open and closed work', async () => {
      const { start, found } = aDisk();
      const store = await start();
      for (const [turn, scope] of ['queue:1', 'user:1', 'queue:1', 'user:1'].entries())
        await store.commitPull(pull({ puts: [row('a', [scope], `${turn}`), row(`b${turn}`, ['queue:1'])] }));
      await store.commitPull(pull({ dels: [{ entity: 'message', id: 'b2' }] }));
      const { rows } = await found();
      expect(rows.map(({ id }) => id)).toEqual(['a', 'b0', 'b1', 'b3']);
      expect(rows[0]).toEqual(row('a', ['user:1'], '3'));
    });

    it('has a row again that was deleted and came back', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.commitPull(pull({ puts: [row('a', ['org'], 'first')] }));
      await store.commitPull(pull({ dels: [{ entity: 'message', id: 'a' }] }));
      await store.commitPull(pull({ puts: [row('a', ['org'], 'again')] }));
      expect((await found()).rows).toEqual([row('a', ['org'], 'again')]);
    });

    it('tells rows of different kinds with the same id apart', async () => {
      const { start, found } = aDisk();
      const store = await start();
      const other = { ...row('a', ['org']), entity: 'leg' };
      await store.commitPull(pull({ puts: [row('a', ['org']), other] }));
      await store.commitPull(pull({ dels: [{ entity: 'message', id: 'a' }] }));
      expect((await found()).rows).toEqual([other]);
    });

    it('keeps an intent that was made while a pull was on its way', async () => {
      const { start, found } = aDisk();
      const store = await start();
      const pulled = store.commitPull(pull({ puts: [row('a', ['org'])], client: client(reached) }));
      const kept = store.append([entry(1)], client({ nextN: 2 }));
      await Promise.all([pulled, kept]);
      const after = await found();
      expect(after.outbox).toEqual([entry(1)]);
      expect(after.client).toEqual(client({ nextN: 2, ...reached }));
    });

    it('takes a new name and new numbers for the same intents, and keeps the cursor', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.commitPull(pull({ client: client({ nextN: 4, ...reached }) }));
      await store.append([entry(4)], client({ nextN: 5 }));
      await store.replaceClient(client({ clientId: 'client-02', nextN: 2 }), [{ ...entry(4), n: 1 }]);
      const after = await found();
      expect(after.outbox).toEqual([{ ...entry(4), n: 1 }]);
      expect(after.client).toEqual(client({ clientId: 'client-02', nextN: 2, ...reached }));
    });

    it('answers an intent under its new number', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.append([entry(4), entry(5)], client({ nextN: 6 }));
      const renamed = client({ clientId: 'client-02', nextN: 3 });
      await store.replaceClient(renamed, [
        { ...entry(4), n: 1 },
        { ...entry(5), n: 2 },
      ]);
      await store.commitPull(pull({ answered: [entry(4).uid], client: renamed }));
      expect((await found()).outbox).toEqual([{ ...entry(5), n: 2 }]);
    });

    it('puts one refusal aside and keeps the others in order', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.commitPull(pull({ refused: [refusedOf(1), refusedOf(2), refusedOf(3)] }));
      await store.dismissRefused(entry(2).uid);
      expect((await found()).refused).toEqual([refusedOf(1), refusedOf(3)]);
    });

    it('gives back what it was given, not what became of it since', async () => {
      const { start, found } = aDisk();
      const store = await start();
      const given = row('a', ['org'], 'as given');
      await store.commitPull(pull({ puts: [given] }));
      (given.row as { text: string }).text = 'changed';
      expect((await found()).rows).toEqual([row('a', ['org'], 'as given')]);
    });

    it('gives each row of several pages once, whether at once or later', async () => {
      const { start, found } = aDisk();
      const store = await start();
      const rows = [...many(1_700, 'user:1'), row('n', ['queue:1'], 'open')];
      await store.commitPull(pull({ puts: rows }));
      await store.commitPull(pull({ puts: [row('m00003', ['queue:1'], 'opened')] }));
      const expected = rows.map((one) => (one.id === 'm00003' ? row('m00003', ['queue:1'], 'opened') : one));
      expect((await found()).rows).toEqual(expected);
    });

    it('has open work at once', async () => {
      const { start, open } = aDisk();
      const store = await start();
      await store.commitPull(pull({ puts: [...many(600, 'user:1'), row('open', ['queue:1'], 'x')] }));
      store.close();
      expect((await open().load()).rows).toContainEqual(row('open', ['queue:1'], 'x'));
    });

    it('takes a whole state in place of whatever is there', async () => {
      const { start, found } = aDisk();
      const store = await start();
      await store.append([entry(1), entry(2)], client({ nextN: 3 }));
      await store.commitPull(
        pull({ puts: many(600, 'org'), refused: [refusedOf(1)], client: client({ nextN: 3 }) }),
      );
      const whole = {
        client: client({ clientId: 'client-02', nextN: 8, ...reached }),
        outbox: [entry(7)],
        refused: [refusedOf(4)],
        rows: [row('x', ['org']), row('y', ['queue:1'])],
      };
      await store.rewrite(whole);
      await store.append([entry(8)], client({ clientId: 'client-02', nextN: 9 }));
      expect(await found()).toEqual({
        ...whole,
        client: client({ clientId: 'client-02', nextN: 9, ...reached }),
        outbox: [entry(7), entry(8)],
      });
    });

    it('reads the rows of a whole state before it lets go of the turn', async () => {
      const { start, found } = aDisk();
      const store = await start();
      const rows = new Map([['a', row('a', ['org'])]]);
      const written = store.rewrite({ client: client(), outbox: [], refused: [], rows: rows.values() });
      rows.set('b', row('b', ['org']));
      await written;
      expect((await found()).rows).toEqual([row('a', ['org'])]);
    });

    it('writes nothing once it is closed', async () => {
      const { start, found } = aDisk();
      const store = await start();
      store.close();
      await expect(store.append([entry(1)], client())).rejects.toThrow();
      await expect(store.commitPull(pull({ puts: [row('a', ['org'])] }))).rejects.toThrow();
      const whole = { client: client(), outbox: [entry(1)], refused: [], rows: [] };
      await expect(store.rewrite(whole)).rejects.toThrow();
      expect(await found()).toEqual({ client: undefined, rows: [], outbox: [], refused: [] });
    });

    if (can.lose)
      it('refuses everything but a whole state once its disk is lost', async () => {
        const { disk, start, found } = aDisk();
        const store = await start();
        await store.append([entry(1)], client({ nextN: 2 }));
        await store.commitPull(pull({ puts: [row('a', ['org'])], client: client({ nextN: 2, ...reached }) }));
        await disk.lose?.();
        await expect(store.append([entry(2)], client({ nextN: 3 }))).rejects.toThrow();
        await expect(store.commitPull(pull({ client: client(reached) }))).rejects.toThrow();
        await expect(store.replaceClient(client(), [])).rejects.toThrow();
        const whole = {
          client: client({ nextN: 3, ...reached }),
          outbox: [entry(1), entry(2)],
          refused: [],
          rows: [row('a', ['org'])],
        };
        await store.rewrite(whole);
        await store.append([entry(3)], client({ nextN: 4 }));
        const after = await found();
        expect(after.outbox).toEqual([entry(1), entry(2), entry(3)]);
        expect(after.rows).toEqual(whole.rows);
      });

    if (can.spoil)
      it('says so when a row cannot be read, and still gives unsent work', async () => {
        const { disk, start, open } = aDisk();
        const store = await start();
        await store.append([entry(1)], client({ nextN: 2 }));
        await store.commitPull(pull({ puts: many(3, 'user:1'), client: client({ nextN: 2, ...reached }) }));
        await store.commitPull(
          pull({ puts: [row('open', ['queue:1'])], client: client({ nextN: 2, ...reached }) }),
        );
        store.close();
        await disk.spoil?.();
        const again = open();
        expect((await again.load()).outbox).toEqual([entry(1)]);
        await expect(restOf(again)).rejects.toThrow();
      });
  });
}
