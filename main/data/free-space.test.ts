import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { freeSpace } from './free-space.ts';

it('the room on the disk is counted in bytes, no more than the disk has', async () => {
  const { blocks, bsize } = statfsSync(tmpdir());
  const free = await freeSpace(tmpdir());
  expect(free).toBeGreaterThan(bsize);
  expect(free).toBeLessThan(blocks * bsize);
});
