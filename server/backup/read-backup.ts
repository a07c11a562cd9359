import { createReadStream, type ReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { isMark, type Mark, parseMark } from './backup-format.ts';

/** The file is not a copy, not with this key, not whole, or not what was written. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
}

/** A line about the copy, or a row. */
export type BackupLine = { mark: Mark } | { row: string };

/** Reads a copy line by line; every piece is proved genuine before it is handed on. Throws `DamagedBackup`. */
export async function* readBackup(file: string, identity: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  try {
    const opened = Readable.fromWeb(await open(source, identity));
    opened.on('error', (error) => unpacked.destroy(error));
    opened.pipe(unpacked);
    let ended = false;
    for await (const line of linesOf(unpacked)) {
      const mark = isMark(line) ? markOf(line) : undefined;
      ended = mark?.[0] === 'end';
      yield mark ? { mark } : { row: line };
    }
    if (!ended) throw new DamagedBackup('The backup ends too early.');
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

async function open(source: ReadStream, identity: string): Promise<WebStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const closed = Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>;
    return (await decrypter.decrypt(closed)) as unknown as WebStream<Uint8Array>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new DamagedBackup('The file is no backup that this key opens.', { cause: error });
  }
}

async function* linesOf(unpacked: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  // A line with bytes of a file is many pieces long: they are put together once.
  let pieces: string[] = [];
  try {
    for await (const bytes of unpacked) {
      const [first = '', ...others] = decoder.write(bytes).split('\n');
      pieces.push(first);
      for (const next of others) {
        yield pieces.join('');
        pieces = [next];
      }
    }
  } catch (error) {
    throw new DamagedBackup('The backup is damaged.', { cause: error });
  }
}

function markOf(line: string): Mark {
  try {
    return parseMark(line);
  } catch (error) {
    throw new DamagedBackup('The backup says something that no Shiftdesk wrote.', { cause: error });
  }
}
