import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKUPS, type Backups } from '../../domain/backup/backup.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts';
import { pgliteImage } from '../../testing/pglite-image.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { chainAll } from '../chain/chain-journal.ts';
import type { Database } from '../db/database.ts';
import { openPglite } from '../db/pglite-database.ts';
import { openPostgres } from '../db/postgres-database.ts';
import { readRow } from '../db/rows.ts';
import { keepBackups } from '../jobs/keep-backups.ts';
import type { BackupPlace } from './backup-folder.ts';
import { readBackupKey } from './backup-key.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup, sumOf } from './restore.ts';
import { drillRestore } from './restore-drill.ts';
import { type TableSum, tablesToCopy, WRITTEN_ALIKE } from './tables.ts';

const origin = await freshDatabase();
let test: CentreUnderTest;
let place: BackupPlace;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shiftdesk-backup-'));
  place = { folder, keyFile: join(folder, 'backup.key'), keep: 2, scratchImage: await pgliteImage() };
  test = await CentreUnderTest.open(origin);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'agent', roles: ['agent'] }));
  await test.configure('person', aPerson({ id: 'admin', roles: ['admin'] }));
  for (let i = 0; i < 5; i++) await test.arrive();
  await test.as('agent', 'interaction.accept', { interactionId: 'interaction-1' });
  await chainAll(test);
  const bytes = Buffer.from([0, 255, 10, 91, 123]).toString('hex');
  await test.db.exec(`insert into blob (hash, size, touched_at) values ('h', 5, 1);
    insert into blob_part (blob_id, start, bytes) select id, 0, decode('${bytes}', 'hex') from blob`);
}, 120_000);
afterAll(async () => {
  await test.close();
  await origin.drop();
  await rm(place.folder, { recursive: true });
});

/** A database that nobody has used yet, of the same kind. */
async function empty<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const fresh: FreshDatabase = await freshDatabase();
  const db = fresh.databaseUrl
    ? await openPostgres(fresh.databaseUrl)
    : await openPglite(undefined, fresh.image);
  try {
    return await work(db);
  } finally {
    await db.close();
    await fresh.drop();
  }
}

const sums = (db: Database): Promise<TableSum[]> =>
  db.transaction(async (sql) => {
    await sql.exec(WRITTEN_ALIKE);
    const found: TableSum[] = [];
    for (const table of await tablesToCopy(sql)) found.push(await sumOf(sql, table));
    return found;
  });

const kept = async (): Promise<Backups | undefined> => readRow(test.db, 'backup', BACKUPS);
const secret = async (): Promise<string> => (await readBackupKey(place.keyFile)).identity;
const fileOf = (name: string): string => join(place.folder, name);

describe('a backup', { timeout: 120_000 }, () => {
  it('brought back into an empty database is what was copied: counts and hashes of all tables are equal (C-262)', async () => {
    const before = await sums(test.db);
    const { file, rows, tables } = await makeBackup(test.centre, place);
    expect(rows).toBe(before.reduce((sum, table) => sum + table.rows, 0));
    await empty(async (db) => {
      const restored = await restoreBackup(db, fileOf(file), await secret());
      expect(restored).toMatchObject({ different: [], rows, tables });
      expect(await sums(db)).toEqual(before);
      const [blob] = await db.query<{ bytes: Uint8Array }>('select bytes from blob_part');
      expect([...(blob?.bytes ?? [])]).toEqual([0, 255, 10, 91, 123]);
      // It is a centre again: counters go on behind what is taken, and the guards of the journal are awake.
      await db.exec("insert into blob (hash, size, touched_at) values ('next', 1, 1)");
      await expect(db.exec('delete from journal')).rejects.toThrow();
    });
    expect((await kept())?.runs[0]).toMatchObject({ file, rows, tables });
  });

  it('is encrypted: nothing in it can be read, and only its key opens it (C-260)', async () => {
    const { file } = await makeBackup(test.centre, place);
    const bytes = await readFile(fileOf(file));
    expect(bytes.includes('王芳')).toBe(false);
    expect(bytes.includes('journal')).toBe(false);
    const other = await readBackupKey(join(place.folder, 'other.key'), { create: true });
    await empty(async (db) => {
      await expect(restoreBackup(db, fileOf(file), other.identity)).rejects.toThrow(
        'no backup that this key',
      );
    });
  });

  it('that is damaged or cut short is refused, and leaves the database empty', async () => {
    const { file } = await makeBackup(test.centre, place);
    const bytes = await readFile(fileOf(file));
    const damaged = Buffer.from(bytes);
    damaged[bytes.length - 40] = (damaged[bytes.length - 40] ?? 0) ^ 1;
    await empty(async (db) => {
      for (const spoiled of [damaged, bytes.subarray(0, bytes.length - 300), bytes.subarray(0, 20)]) {
        await writeFile(fileOf('spoiled'), spoiled);
        await expect(restoreBackup(db, fileOf('spoiled'), await secret())).rejects.toMatchObject({
          name: 'DamagedBackup',
        });
      }
      // Nothing of it is there: a whole one still finds an empty database.
      expect(await restoreBackup(db, fileOf(file), await secret())).toMatchObject({ different: [] });
    });
  });

  it('is never brought back over a centre that is in use', async () => {
    const { file } = await makeBackup(test.centre, place);
    await expect(restoreBackup(test.db, fileOf(file), await secret())).rejects.toMatchObject({
      name: 'NotEmpty',
    });
  });

  it('is made every day by itself, the oldest go, and one that failed is noted', async () => {
    const look = keepBackups(test.centre, place);
    await look();
    const count = async () => (await kept())?.runs.length ?? 0;
    const had = await count();
    test.clock.pass(DAY);
    await look();
    await look();
    expect(await count()).toBe(had + 1);
    const copies = (await readdir(place.folder)).filter((name) => name.endsWith('.age'));
    expect(copies).toHaveLength(2);
    await writeFile(fileOf('no-folder'), '');
    const nowhere = { ...place, folder: fileOf('no-folder') };
    await expect(makeBackup(test.centre, nowhere)).rejects.toThrow();
    expect((await kept())?.runs[0]?.failure).toBeDefined();
  });
});

describe('a restore drill', { timeout: 120_000 }, () => {
  it('brings the latest copy back elsewhere, compares every table and is recorded for managers (C-262)', async () => {
    const { file, rows } = await makeBackup(test.centre, place);
    await test.as('admin', 'backup.ask', { what: 'drill' });
    await keepBackups(test.centre, place)();
    const row = await kept();
    expect(row?.drills[0]).toMatchObject({ file, rows, different: [], by: 'admin' });
    expect(row?.drills[0]?.failure).toBeUndefined();
    expect(row?.asked?.drill).toBeUndefined();
    expect(await test.entries('house')).toContain('p backup/centre');
    expect((await readdir(place.folder)).some((name) => name.startsWith('drill-'))).toBe(false);
  });

  it('that finds a damaged copy, or none, says so', async () => {
    const { file } = await makeBackup(test.centre, place);
    const bytes = await readFile(fileOf(file));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await copyFile(fileOf(file), fileOf('kept'));
    await writeFile(fileOf(file), bytes);
    expect(await drillRestore(test.centre, place)).toMatchObject({ failure: 'damaged' });
    expect((await kept())?.drills[0]).toMatchObject({ failure: 'damaged' });
    const gone = { ...place, folder: join(place.folder, 'elsewhere') };
    expect(await drillRestore(test.centre, gone)).toMatchObject({ failure: 'missing' });
  });
});
