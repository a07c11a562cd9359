import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import type { Instant } from '../../domain/time.ts';
import type { Database, Sql } from '../db/database.ts';
import { markLine } from './backup-format.ts';
import { counterOf, rowTexts, tablesToCopy, WRITTEN_ALIKE } from './tables.ts';

export interface WrittenBackup {
  bytes: number;
  tables: number;
  rows: number;
}

/**
 * Copies everything the centre has, as it is in one moment, packed and encrypted into `file`, which is there only when it
 * is whole. While it runs others write on; an embedded database lets them wait.
 */
export async function writeBackup(
  db: Database,
  file: string,
  recipient: string,
  madeAt: Instant,
): Promise<WrittenBackup> {
  const part = `${file}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    const totals = await db.transaction(
      async (sql) => {
        await sql.exec(WRITTEN_ALIKE);
        const counted = { tables: 0, rows: 0 };
        await encryptTo(part, recipient, copyOf(sql, db.kind, madeAt, counted));
        return counted;
      },
      { snapshot: true },
    );
    await settle(part);
    await rename(part, file);
    return { ...totals, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* copyOf(
  sql: Sql,
  database: Database['kind'],
  madeAt: Instant,
  counted: { tables: number; rows: number },
): AsyncGenerator<string> {
  const [newest] = await sql.query<{ id: number }>('select max(id) as id from schema_migration');
  yield markLine(['backup', { shiftdesk: 'backup', format: 1, schema: newest?.id ?? 0, madeAt, database }]);
  for (const table of await tablesToCopy(sql)) {
    const { name, columns } = table;
    yield markLine(['table', { table: name, columns, counter: await counterOf(sql, table) }]);
    const hash = createHash('sha256');
    let rows = 0;
    for await (const lines of rowTexts(sql, table)) {
      rows += lines.length;
      const text = `${lines.join('\n')}\n`;
      hash.update(text);
      yield text;
    }
    yield markLine(['sum', { name, rows, sha256: hash.digest('hex') }]);
    counted.tables += 1;
    counted.rows += rows;
  }
  yield markLine(['end', counted]);
}

async function encryptTo(file: string, recipient: string, lines: AsyncIterable<string>): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const packed = createGzip({ level: 6 });
  const packing = pipeline(Readable.from(lines), packed);
  // What fails while it is packed also ends the writing, and is the reason that is told.
  packing.catch(() => {});
  const closed = await encrypter.encrypt(Readable.toWeb(packed) as unknown as ReadableStream<Uint8Array>);
  const writing = pipeline(
    Readable.fromWeb(closed as unknown as WebStream<Uint8Array>),
    createWriteStream(file, { mode: 0o600 }),
  );
  await Promise.all([packing, writing]);
}

/** It is on the disk itself before it counts as there. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
