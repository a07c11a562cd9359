import { createHash } from 'node:crypto';
import type { Database, Sql } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations.ts';
import type { BackupHeader, TableLine } from './backup-format.ts';
import { type BackupLine, DamagedBackup, readBackup } from './read-backup.ts';
import {
  type CopiedTable,
  insertTexts,
  rowTexts,
  setCounter,
  type TableSum,
  tablesToCopy,
  WRITTEN_ALIKE,
} from './tables.ts';

export interface Restored {
  madeAt: number;
  tables: number;
  rows: number;
  /** Tables that are not what was copied. */
  different: string[];
}

/** Somebody's centre lives there. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/**
 * Brings a copy back into an empty database: all of it, or nothing. Afterwards every table is counted and hashed anew and
 * held against what was copied. Throws `DamagedBackup` and `NotEmpty`.
 */
export async function restoreBackup(db: Database, file: string, identity: string): Promise<Restored> {
  await refuseUsed(db);
  const lines = readBackup(file, identity);
  const header = await headerOf(lines);
  await migrate(
    db,
    migrations.filter(({ id }) => id <= header.schema),
  );
  const sums: TableSum[] = [];
  const restored = await db.transaction(async (sql) => {
    await sql.exec(WRITTEN_ALIKE);
    const tables = await tablesToCopy(sql);
    const names = tables.map(({ name }) => `"${name}"`);
    for (const name of names) await sql.exec(`alter table ${name} disable trigger user`);
    await sql.exec(`truncate ${names.join(', ')}`);
    await fill(sql, tables, lines, sums);
    for (const name of names) await sql.exec(`alter table ${name} enable trigger user`);
    return compare(sql, tables, sums);
  });
  await migrate(db);
  return { madeAt: header.madeAt, ...restored };
}

async function refuseUsed(db: Database): Promise<void> {
  const [found] = await db.query<{ journal: string | null }>(
    "select to_regclass('journal')::text as journal",
  );
  if (found?.journal && (await db.query('select from journal limit 1')).length > 0)
    throw new NotEmpty('The database is in use: a backup is only brought back into an empty one.');
}

async function headerOf(lines: AsyncGenerator<BackupLine>): Promise<BackupHeader> {
  const { value } = await lines.next();
  if (!value || !('mark' in value) || value.mark[0] !== 'backup')
    throw new DamagedBackup('The backup does not say what it is.');
  const [, header] = value.mark;
  if (header.schema > Math.max(...migrations.map(({ id }) => id)))
    throw new Error('This backup was made by a newer version of Shiftdesk. Restore it with that version.');
  return header;
}

interface Filling {
  table: CopiedTable;
  line: TableLine;
  waiting: string[];
}

async function fill(
  sql: Sql,
  tables: readonly CopiedTable[],
  lines: AsyncIterable<BackupLine>,
  sums: TableSum[],
): Promise<void> {
  let filling: Filling | undefined;
  const flush = async (): Promise<void> => {
    if (filling && filling.waiting.length > 0)
      await insertTexts(sql, filling.table, filling.waiting.splice(0));
  };
  for await (const one of lines) {
    if ('row' in one) {
      if (!filling) throw new DamagedBackup('The backup has a row of no table.');
      if (filling.waiting.push(one.row) >= filling.table.batch) await flush();
      continue;
    }
    const { mark } = one;
    if (mark[0] === 'table') {
      const known = tables.find(({ name }) => name === mark[1].table);
      if (!known) throw new DamagedBackup('The backup has a table that Shiftdesk does not know.');
      filling = { table: { ...known, columns: mark[1].columns }, line: mark[1], waiting: [] };
    } else if (mark[0] === 'sum') {
      await flush();
      if (filling?.line.counter) await setCounter(sql, filling.table, filling.line.counter);
      filling = undefined;
      sums.push(mark[1]);
    }
  }
}

async function compare(
  sql: Sql,
  tables: readonly CopiedTable[],
  sums: readonly TableSum[],
): Promise<Omit<Restored, 'madeAt'>> {
  const different: string[] = [];
  let rows = 0;
  for (const table of tables) {
    const is = await sumOf(sql, table);
    const was = sums.find(({ name }) => name === table.name);
    rows += is.rows;
    if (is.rows !== was?.rows || is.sha256 !== was.sha256) different.push(table.name);
  }
  return { tables: tables.length, rows, different };
}

/** Counts and hashes a table as it is now; inside a transaction whose texts are `WRITTEN_ALIKE`. */
export async function sumOf(sql: Sql, table: CopiedTable): Promise<TableSum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of rowTexts(sql, table)) {
    rows += lines.length;
    hash.update(`${lines.join('\n')}\n`);
  }
  return { name: table.name, rows, sha256: hash.digest('hex') };
}
