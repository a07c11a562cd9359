import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../../contract/ipc/channels.ts';
import { SECOND } from '../../domain/time.ts';
import { openBlobs } from './blobs.ts';

const owner = 'a'.repeat(64);
const other = 'b'.repeat(64);
const picture = `${owner}-${'1'.repeat(64)}`;
const letter = `${owner}-${'2'.repeat(64)}`;
const seal = (text: string) => Buffer.from(text).toString('base64');

/** One folder in which the blobs can be opened again and again. */
function desktop() {
  const folder = join(mkdtempSync(join(tmpdir(), 'shiftdesk-blob-')), 'blobs');
  const clock = { at: Date.UTC(2026, 10, 20), now: () => clock.at };
  const start = () => {
    const blobs = openBlobs(folder, clock);
    return {
      write: (blob: string, index: number, text: string) =>
        blobs['blob.write']({ blob, index, sealed: seal(text) }),
      read: (blob: string, index: number) => blobs['blob.read']({ blob, index }),
      parts: async (blob: string) => (await blobs['blob.stat']({ blob })).chunks,
      delete: (blob: string) => blobs['blob.delete']({ blob }),
      list: async (of = owner) => (await blobs['blob.list']({ owner: of })).blobs,
    };
  };
  return { folder, clock, start };
}

describe('the files of the page', () => {
  it('go on after a restart where they stopped, part by part in any order', async () => {
    const { start } = desktop();
    for (const part of [11, 0, 2]) await start().write(picture, part, `part ${part}`);
    expect(await start().parts(picture)).toEqual([0, 2, 11]);
    expect(await start().read(picture, 11)).toEqual({ sealed: seal('part 11') });
    expect(await start().read(picture, 1)).toEqual({ sealed: null });
    expect(await start().read(letter, 0)).toEqual({ sealed: null });
    expect(await start().parts(letter)).toEqual([]);
  });

  it('do not count a part whose writing was interrupted', async () => {
    const { start, folder } = desktop();
    await start().write(picture, 0, 'whole');
    writeFileSync(join(folder, ...picture.split('-'), '1.next'), 'half');
    expect(await start().parts(picture)).toEqual([0]);
    expect(await start().list()).toMatchObject([{ blob: picture, bytes: 5 }]);
    await start().write(picture, 1, 'whole too');
    expect(await start().read(picture, 1)).toEqual({ sealed: seal('whole too') });
  });

  it('take the same part from two windows at once and keep one of the two whole', async () => {
    const page = desktop().start();
    const texts = Array.from({ length: 8 }, (_, n) => String(n).repeat(100_000));
    await Promise.all(texts.map((text) => page.write(picture, 0, text)));
    const { sealed } = await page.read(picture, 0);
    expect(texts.map(seal)).toContain(sealed);
  });

  it('are listed for their owner only, with their size and when they were last used', async () => {
    const { start, clock } = desktop();
    const page = start();
    await page.write(picture, 0, 'four');
    await page.write(picture, 1, 'seven..');
    await page.write(letter, 0, 'x');
    await page.write(`${other}-${'1'.repeat(64)}`, 0, 'not mine');
    const written = clock.at;
    clock.at += 90 * SECOND;
    await page.read(letter, 0);
    const listed = await start().list();
    expect(listed.sort((a, b) => a.blob.localeCompare(b.blob))).toEqual([
      { blob: picture, bytes: 11, usedAt: written },
      { blob: letter, bytes: 1, usedAt: clock.at },
    ]);
    expect(await page.list('c'.repeat(64))).toEqual([]);
  });

  it('are gone when deleted, also one that never was', async () => {
    const { start, folder } = desktop();
    const page = start();
    await page.write(picture, 0, 'x');
    await page.delete(picture);
    await page.delete(letter);
    expect(await start().parts(picture)).toEqual([]);
    expect(readdirSync(join(folder, owner))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('lie where only this account may read them', async () => {
    const { start, folder } = desktop();
    await start().write(picture, 0, 'x');
    const place = join(folder, ...picture.split('-'));
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(statSync(join(place, '0')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(place, '0'), 'utf8')).toBe('x');
  });

  it('reject a part the disk refuses, and take it later', async () => {
    const { start, folder } = desktop();
    const page = start();
    await page.write(picture, 0, 'x');
    const blocked = join(folder, ...picture.split('-'), '1');
    mkdirSync(blocked);
    await expect(page.write(picture, 1, 'y')).rejects.toThrow();
    await page.write(picture, 2, 'z');
    expect(await page.read(picture, 2)).toEqual({ sealed: seal('z') });
  });

  it('are named in a way that cannot leave their folder', () => {
    const { request } = channels['blob.stat'];
    expect(request.safeParse({ blob: picture }).success).toBe(true);
    for (const blob of [
      '..-..',
      `../${picture}`,
      `${owner}-..`,
      owner,
      picture.toUpperCase(),
      `${picture}/0`,
    ])
      expect(request.safeParse({ blob }).success, blob).toBe(false);
  });
});
