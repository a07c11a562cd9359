import { expect, it } from 'vitest';
import { SLOW_COST, unwrapKey, wrapKey } from './key-copy.ts';

it('a copy of a key made in earnest opens by its phrase alone, in its place alone', async () => {
  const key = Buffer.alloc(32, 5);
  const copy = await wrapKey(key, '483927', { name: 'a/pin', cost: SLOW_COST });
  expect(await unwrapKey(copy, '483927', 'a/pin')).toEqual(key);
  expect(await unwrapKey(copy, '483928', 'a/pin')).toBeUndefined();
  expect(await unwrapKey(copy, '483927', 'b/pin')).toBeUndefined();
});
