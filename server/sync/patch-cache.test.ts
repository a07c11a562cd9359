import { expect, it } from 'vitest';
import type { ScopePatch } from '../../contract/sync/wire.ts';
import { PatchCache, type PatchKey } from './patch-cache.ts';

const key = (over: Partial<PatchKey> = {}): PatchKey => {
  return { epoch: 'e', scope: 'queue:general', from: 3, version: 5, ...over };
};
const patch = (rows: number): ScopePatch => ({
  clear: false,
  puts: Array.from({ length: rows }, (_, i) => ({ entity: 'queue', id: `${i}`, mark: i, row: {} })),
  dels: [],
  to: 5,
});

it('gives a patch again, and only for the very same question', () => {
  const cache = new PatchCache();
  const given = patch(2);
  cache.set(key(), given);
  expect(cache.get(key())).toBe(given);
  for (const other of [
    { epoch: 'f' },
    { scope: 'queue:orders' },
    { from: 4 },
    { from: undefined },
    { version: 6 },
  ])
    expect(cache.get(key(other))).toBeUndefined();
});

it('forgets what nobody has asked for the longest when it holds too many rows', () => {
  const cache = new PatchCache();
  for (let version = 1; version <= 4; version++) cache.set(key({ version }), patch(4_900));
  expect(cache.get(key({ version: 1 }))).toBeDefined();
  cache.set(key({ version: 5 }), patch(4_900));
  expect([1, 2, 3, 4, 5].map((version) => cache.get(key({ version })) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
});

it('holds no end of empty patches', () => {
  const cache = new PatchCache();
  for (let version = 1; version <= 20_001; version++) cache.set(key({ version }), patch(0));
  expect(cache.get(key({ version: 1 }))).toBeUndefined();
  expect(cache.get(key({ version: 20_001 }))).toBeDefined();
});
