import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DurableFiles } from '../data/durable-files.ts';
import { Journal } from './journal.ts';

interface Content {
  now: Buffer;
  /** What a power cut leaves of it for certain. */
  safe: Buffer;
}

/**
 * A disk that keeps after a power cut what was flushed, and of the rest as much as chance has it: bytes written and not
 * flushed survive in part, new names survive or not. `failAt` lets the so manyth step fail: `cut` loses the power
 * there, `error` only refuses it, half done.
 */
class UnsafeDisk implements DurableFiles {
  #names = new Map<string, Content>();
  #safeNames = new Map<string, Content>();
  #steps = 0;
  failure: { at: number; kind: 'cut' | 'error' } | undefined;
  off = false;
  renames = 0;

  read = async (path: string) => {
    this.#needsPower();
    const content = this.#names.get(path);
    return content && Buffer.from(content.now);
  };
  writeAt = (path: string, bytes: Uint8Array, at: number) => {
    const content = this.#names.get(path);
    if (!content) throw new Error('ENOENT');
    const { now } = content;
    // Behind the end there is a hole, and what was behind the written bytes stays.
    const before = Buffer.concat([now, Buffer.alloc(Math.max(0, at - now.length))]).subarray(0, at);
    return this.#write(content, Buffer.concat([before, bytes, now.subarray(at + bytes.length)]));
  };
  append = (path: string, bytes: Uint8Array) => {
    const content = this.#names.get(path) ?? { now: Buffer.alloc(0), safe: Buffer.alloc(0) };
    this.#names.set(path, content);
    return this.#write(content, Buffer.concat([content.now, bytes]));
  };
  writeNew = (path: string, bytes: Uint8Array) => {
    const content = { now: Buffer.alloc(0), safe: Buffer.alloc(0) };
    this.#names.set(path, content);
    return this.#write(content, Buffer.from(bytes));
  };
  rename = async (from: string, to: string) => {
    this.#step();
    const content = this.#names.get(from);
    if (!content) throw new Error('ENOENT');
    this.#names.set(to, content);
    this.#names.delete(from);
    this.renames += 1;
  };
  syncFolder = async () => {
    this.#step();
    this.#safeNames = new Map(this.#names);
  };

  /** Everything that was not certain is decided by `chance` (0 to 1); then the power is back. */
  restart(chance: number): void {
    if (chance < 0.5) this.#names = new Map(this.#safeNames);
    for (const content of this.#names.values()) {
      const from = content.safe.length;
      const kept = from + Math.floor((content.now.length - from) * chance);
      if (content.now.length >= from) content.safe = content.now.subarray(0, kept);
      content.now = content.safe;
    }
    this.#safeNames = new Map(this.#names);
    this.failure = undefined;
    this.off = false;
  }

  async #write(content: Content, next: Buffer): Promise<void> {
    try {
      this.#step();
    } catch (error) {
      content.now = next.subarray(0, Math.floor((content.now.length + next.length) / 2));
      throw error;
    }
    content.now = next;
    this.#step();
    content.safe = next;
  }

  #step(): void {
    this.#needsPower();
    this.#steps += 1;
    if (this.#steps !== this.failure?.at) return;
    this.off = this.failure.kind === 'cut';
    throw new Error(this.failure.kind);
  }

  #needsPower(): void {
    if (this.off) throw new Error('no power');
  }
}

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const open = (disk: UnsafeDisk) => new Journal('/folder/a.journal', disk, log);

type Act = { add: number[] } | { settle: number[] };
const uids = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(fc.record({ add: uids }), fc.record({ settle: uids }));

/** Big enough for every few records to make the file worth compacting. */
const sealed = (version: number) => Buffer.alloc(9_000, version);

/** Does what it is told one after another and remembers what the journal has promised. */
async function work(disk: UnsafeDisk, acts: readonly Act[]) {
  const journal = open(disk);
  const sure = new Map<string, number>();
  const asked = new Map<string, Set<number | 'gone'>>();
  for (const [version, step] of acts.entries()) {
    const adds = 'add' in step;
    const names = [...new Set(adds ? step.add : step.settle)].map((n) => `uid-0000${n}`);
    const change = adds
      ? { added: names.map((uid) => ({ uid, sealed: sealed(version) })), settled: [] }
      : { added: [], settled: names };
    const done = await journal.write(change).then(
      () => true,
      () => false,
    );
    for (const uid of names) {
      const wish = adds ? version : 'gone';
      if (!done) asked.set(uid, (asked.get(uid) ?? new Set()).add(wish));
      else {
        asked.delete(uid);
        if (adds) sure.set(uid, version);
        else sure.delete(uid);
      }
    }
  }
  return { journal, sure, asked };
}

/** What was promised is there; what was refused may or may not have got through; nothing else is there. */
function expectPromisesKept(
  found: readonly { uid: string; sealed: Uint8Array }[],
  { sure, asked }: Pick<Awaited<ReturnType<typeof work>>, 'sure' | 'asked'>,
) {
  const versions = new Map(found.map((record) => [record.uid, record.sealed[0]]));
  expect(new Set(versions.keys()).size).toBe(found.length);
  for (const uid of new Set([...versions.keys(), ...sure.keys()])) {
    const possible = new Set<number | 'gone'>([sure.get(uid) ?? 'gone', ...(asked.get(uid) ?? [])]);
    expect(possible.has(versions.get(uid) ?? 'gone'), uid).toBe(true);
  }
}

describe('a journal whose disk', () => {
  it('fails at any one step of a life with several compactions keeps everything it has promised', async () => {
    const life = Array.from({ length: 40 }, (_, n): Act => ({ add: [n % 2, n % 3] }));
    let compactions = 0;
    for (const kind of ['cut', 'error'] as const)
      for (let at = 1; at <= 110; at += 1)
        for (const chance of [0, 0.7]) {
          const disk = new UnsafeDisk();
          disk.failure = { at, kind };
          const promised = await work(disk, life);
          compactions = Math.max(compactions, disk.renames);
          disk.restart(chance);
          expectPromisesKept(await open(disk).read(), promised);
        }
    expect(compactions).toBeGreaterThan(3);
  });

  it('loses its power at any step keeps everything it has promised', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (acts, at, chance) => {
          const disk = new UnsafeDisk();
          disk.failure = { at, kind: 'cut' };
          const promised = await work(disk, acts);
          disk.restart(chance);
          expectPromisesKept(await open(disk).read(), promised);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('loses its power again while it is being mended keeps it still', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (acts, at, later, chance) => {
          const disk = new UnsafeDisk();
          disk.failure = { at, kind: 'cut' };
          const promised = await work(disk, acts);
          disk.restart(chance);
          disk.failure = { at: at + later, kind: 'cut' };
          await open(disk).read();
          disk.restart(1 - chance);
          expectPromisesKept(await open(disk).read(), promised);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses one step rejects that call only, and keeps what it promises before and after', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (acts, at, chance) => {
          const disk = new UnsafeDisk();
          disk.failure = { at, kind: 'error' };
          const promised = await work(disk, acts);
          if (promised.asked.size > 0) refused += 1;
          disk.failure = undefined;
          await promised.journal.write({ added: [{ uid: 'uid-after', sealed: sealed(99) }], settled: [] });
          promised.sure.set('uid-after', 99);
          disk.restart(chance);
          expectPromisesKept(await open(disk).read(), promised);
        },
      ),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});
