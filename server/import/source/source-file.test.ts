import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSourceFile } from './source-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shiftdesk-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = 'line 1\n第二行\n'.repeat(10_000);

function localFile(name: string, packed: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}

function directoryEntry(name: string, packed: Buffer, content: string, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(Buffer.byteLength(content), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

function zip(files: Record<string, string>): Buffer {
  let body = Buffer.alloc(0);
  let directory = Buffer.alloc(0);
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    directory = Buffer.concat([directory, directoryEntry(name, packed, content, body.length)]);
    body = Buffer.concat([body, localFile(name, packed)]);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

async function readAll(content: Buffer | string): Promise<{ text: string; read: number; bytes: number }> {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  const source = await openSourceFile(file);
  let found = '';
  for await (const chunk of source.text) found += chunk;
  return { text: found, read: source.bytesRead(), bytes: source.bytes };
}

describe('a source file', () => {
  it.each([
    ['plain', text],
    ['gzipped', gzipSync(text)],
    ['zipped', zip({ 'folder/': '', 'folder/a.json': text })],
  ])('is read when it is %s', async (_kind, content) => {
    const { text: found, read, bytes } = await readAll(content);
    expect(found).toBe(text);
    expect(read).toBeGreaterThan(bytes / 2);
  });

  it('is refused when a broken archive or one with several files', async () => {
    await expect(readAll(gzipSync(text).subarray(0, 100))).rejects.toThrow();
    await expect(readAll(zip({ a: 'x', b: 'y' }))).rejects.toThrow('holds 2 files');
    await expect(readAll(zip({ a: 'x' }).subarray(0, 40))).rejects.toThrow('no directory');
  });
});
