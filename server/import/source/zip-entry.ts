import type { FileHandle } from 'node:fs/promises';
import type { Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { forward } from './forward.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  method: number;
  packed: number;
  offset: number;
  name: string;
}

/** The content of the only file in a zip archive (APPNOTE 4.3), through `counted`. Refuses archives with more files. */
export async function openOnlyZipEntry(
  handle: FileHandle,
  size: number,
  counted: Transform,
): Promise<Readable> {
  const entries = (await readDirectory(handle, size)).filter(({ name }) => !name.endsWith('/'));
  const [entry] = entries;
  if (!entry || entries.length > 1)
    throw new Error(`the archive holds ${entries.length} files; one is expected`);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new Error(`${entry.name} is packed by method ${entry.method}, which is not supported`);
  const start = await contentStart(handle, entry);
  const raw = handle.createReadStream({ start, end: start + entry.packed - 1 });
  const packed = forward(raw, counted);
  return entry.method === STORED ? packed : forward(packed, createInflateRaw());
}

async function readDirectory(handle: FileHandle, size: number): Promise<Entry[]> {
  const length = Math.min(size, END_SIZE + LONGEST_COMMENT);
  const tail = Buffer.alloc(length);
  await handle.read(tail, 0, length, size - length);
  let end = length - END_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('the archive has no directory');
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
  return [...entriesOf(directory)];
}

function* entriesOf(directory: Buffer): Generator<Entry> {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/** The local header repeats name and extra field with lengths of its own. */
async function contentStart(handle: FileHandle, entry: Entry): Promise<number> {
  const header = Buffer.alloc(30);
  await handle.read(header, 0, 30, entry.offset);
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}
