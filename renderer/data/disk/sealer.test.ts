import { describe, expect, it } from 'vitest';
import { importKey, Sealer } from './sealer.ts';

const raw = (fill: number) => new Uint8Array(32).fill(fill);
const sealerOf = async (fill: number) => new Sealer(await importKey(raw(fill)));
const text = new TextEncoder().encode('王芳 13800138000');

describe('a sealer', () => {
  it('opens what it sealed, in its place', async () => {
    const sealer = await sealerOf(1);
    expect(await sealer.open(await sealer.seal(text, 'page/1'), 'page/1')).toEqual(text);
    const value = { name: '王芳', at: [1, null] };
    expect(await sealer.openValue(await sealer.sealValue(value, 'a'), 'a')).toEqual(value);
  });

  it('opens nothing that was moved, changed, cut off or sealed by another', async () => {
    const sealer = await sealerOf(1);
    const sealed = await sealer.seal(text, 'page/1');
    await expect(sealer.open(sealed, 'page/2')).rejects.toThrow();
    for (const at of [0, 11, 12, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(sealer.open(changed, 'page/1')).rejects.toThrow();
    }
    for (const length of [0, 12, sealed.length - 1])
      await expect(sealer.open(sealed.slice(0, length), 'page/1')).rejects.toThrow();
    await expect((await sealerOf(2)).open(sealed, 'page/1')).rejects.toThrow();
  });

  it('never seals the same thing the same way', async () => {
    const sealer = await sealerOf(1);
    const sealed = await Promise.all(Array.from({ length: 50 }, () => sealer.seal(text, 'a')));
    expect(new Set(sealed.map((bytes) => bytes.join())).size).toBe(50);
    for (const bytes of sealed) expect(new TextDecoder().decode(bytes)).not.toContain('138');
  });

  it('gives its key to nobody', async () => {
    const key = await importKey(raw(1));
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    await expect(importKey(new Uint8Array(16))).rejects.toThrow('32 bytes');
  });
});
