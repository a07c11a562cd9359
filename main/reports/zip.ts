import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  text: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0, names in UTF-8, deflated. */
const HOW = [20, 0x0800, 8] as const;
/** The first day there is in a ZIP: a file's content alone decides its bytes. */
const [NO_TIME, NO_DATE] = [0, 33];

/** Packs texts into a ZIP archive (APPNOTE 6.3.10, without its extensions: below 4 GB and 65,535 entries). */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content);
    const called = Buffer.from(name, 'utf8');
    const facts = fields(
      ...HOW.map((value) => [value, 2] as const),
      [NO_TIME, 2],
      [NO_DATE, 2],
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
      [called.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([fields([LOCAL, 4]), facts, called, packed]);
    const place = fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([fields([CENTRAL, 4], [20, 2]), facts, place, called]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = entries.length;
  const end = fields(
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...parts, central, end]);
}

/** Numbers, each with its length in bytes, as ZIP writes them. */
function fields(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
