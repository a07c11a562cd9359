import { open } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { forward } from './forward.ts';
import { openOnlyZipEntry } from './zip-entry.ts';

/** A file's content as a stream of text, unpacked. */
export interface SourceFile {
  /** Size on disk, for progress. */
  bytes: number;
  /** How much of it has been read. */
  bytesRead(): number;
  text: Readable;
}

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Opens a plain, gzipped or zipped file (one entry), told apart by its first bytes, never by its name. */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const handle = await open(path);
  const { size } = await handle.stat();
  const head = Buffer.alloc(4);
  await handle.read(head, 0, 4, 0);
  const starts = (magic: number[]) => magic.every((byte, i) => head[i] === byte);
  let read = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      done(null, chunk);
    },
  });
  const raw = starts(ZIP)
    ? await openOnlyZipEntry(handle, size, counted)
    : forward(handle.createReadStream({ start: 0 }), counted);
  const text = starts(GZIP) ? forward(raw, createGunzip()) : raw;
  text.setEncoding('utf8');
  return { bytes: size, bytesRead: () => Math.min(read, size), text };
}
