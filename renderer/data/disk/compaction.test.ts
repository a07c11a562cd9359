import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BaseRow, ClientState, Clock } from '../../../sync/engine/ports.ts';
import { planMerge } from './compaction.ts';
import { isHotPage } from './page.ts';
import { SealedDatabase } from './sealed-database.ts';
import { SealedStore } from './sealed-store.ts';
import { importKey, Sealer } from './sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));
const name = 'test/compaction';
const client: ClientState = { clientId: 'c', nextN: 1, cookie: null, version: 2, settled: [] };

/** A clock whose timers run when told to. */
function handClock(): Clock & { idle(): void } {
  const tasks = new Set<() => void>();
  const idle = () => {
    for (const task of [...tasks]) {
      tasks.delete(task);
      task();
    }
  };
  const after = (_: number, task: () => void) => {
    tasks.add(task);
    return () => tasks.delete(task);
  };
  return { now: () => 0, after, idle };
}

const row = (id: string, open: boolean, text = ''): BaseRow => ({
  entity: 'message',
  id,
  mark: 0,
  row: { id, text },
  scopes: [open ? 'queue:1' : 'user:1'],
});

async function pageNumbers(): Promise<number[]> {
  const db = new SealedDatabase(name, 'relaxed');
  await db.open();
  const numbers = await db.pages.toCollection().primaryKeys();
  db.close();
  return numbers;
}

async function contents(): Promise<Map<string, BaseRow>> {
  const store = new SealedStore(name, sealer, handClock());
  const rows = (await store.load()).rows;
  for await (const some of store.rest()) rows.push(...some);
  store.close();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return new Map(rows.map((one) => [one.id, one]));
}

async function started(clock: Clock): Promise<SealedStore> {
  const store = new SealedStore(name, sealer, clock);
  await store.load();
  for await (const _ of store.rest());
  return store;
}

const commit = (store: SealedStore, puts: BaseRow[], dels: string[] = []) =>
  store.commitPull({
    puts,
    dels: dels.map((id) => ({ entity: 'message', id })),
    answered: [],
    refused: [],
    client,
  });

afterEach(() => Dexie.delete(name));

describe('a plan to merge', () => {
  const pages = (...words: number[]) => words.map((count, i) => ({ n: 2 * (i + 1), words: count }));

  it('leaves full pages of standing rows alone', () => {
    expect(planMerge(pages(500, 500, 500, 500, 500), 2_500)).toBeUndefined();
    expect(planMerge([], 0)).toBeUndefined();
  });

  it('begins with everything when most of it is out of date', () => {
    expect(planMerge(pages(500, 500, 500, 500, 500, 500), 400)).toBe(2);
  });

  it('begins with the oldest small page when there are many small ones', () => {
    const small = Array.from({ length: 41 }, () => 1);
    expect(planMerge(pages(500, 500, 500, ...small), 1_541)).toBe(8);
    expect(planMerge(pages(500, 500, 500, ...small.slice(1)), 1_540)).toBeUndefined();
  });

  it('begins with everything when many cold rows lie above the oldest hot one', () => {
    const cold = Array.from({ length: 6 }, (_, i) => ({ n: 4 + 2 * i, words: 500 }));
    expect(planMerge([{ n: 3, words: 10 }, ...cold], 3_010)).toBe(3);
  });
});

describe('compaction', () => {
  it('puts many small pages into few, cold ones below hot ones, and loses and revives nothing', async () => {
    const clock = handClock();
    const store = await started(clock);
    await commit(store, [row('old', true, 'first'), row('gone', false)]);
    for (let i = 0; i < 60; i += 1)
      await commit(store, [row(`r${i}`, i % 2 === 0), row('old', true, `${i}`)]);
    await commit(store, [], ['gone', 'r7']);
    const before = (await pageNumbers()).length;
    clock.idle();
    await vi.waitFor(async () => expect((await pageNumbers()).length).toBeLessThan(5));
    expect(before).toBeGreaterThan(60);
    const numbers = await pageNumbers();
    expect(numbers.map(isHotPage)).toEqual([...numbers.map(isHotPage)].sort());
    store.close();
    const rows = await contents();
    expect(rows.size).toBe(60);
    expect(rows.get('old')).toEqual(row('old', true, '59'));
  });

  it('leaves everything as it was when the store closes on the way', async () => {
    const clock = handClock();
    const store = await started(clock);
    for (let i = 0; i < 50; i += 1) await commit(store, [row(`r${i}`, true)]);
    const before = await pageNumbers();
    clock.idle();
    store.close();
    expect(await pageNumbers()).toEqual(before);
    expect((await contents()).size).toBe(50);
  });

  it('agrees with a plain map whatever is written, merged and restarted in between', async () => {
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          puts: fc.uniqueArray(fc.tuple(id, fc.boolean()), { maxLength: 6, selector: ([key]) => key }),
          dels: fc.uniqueArray(id, { maxLength: 4 }),
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom('idle' as const, 'restart' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 45, maxLength: 90 }), async (steps) => {
        await Dexie.delete(name);
        const expected = new Map<string, BaseRow>();
        const clock = handClock();
        let store = await started(clock);
        for (const [at, one] of steps.entries()) {
          if (one === 'idle') clock.idle();
          else if (one === 'restart') {
            store.close();
            store = await started(clock);
          } else {
            const puts = one.puts.map(([key, open]) => row(key, open, `${at}`));
            const dels = one.dels.filter((key) => !puts.some((put) => put.id === key));
            for (const key of dels) expected.delete(key);
            for (const put of puts) expected.set(put.id, put);
            await commit(store, puts, dels);
          }
        }
        store.close();
        const found = await contents();
        expect([...found.values()].sort(byId)).toEqual([...expected.values()].sort(byId));
      }),
      { numRuns: 25 },
    );
  });
});

const byId = (a: BaseRow, b: BaseRow): number => (a.id < b.id ? -1 : 1);
