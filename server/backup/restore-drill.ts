import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RestoreDrill } from '../../domain/backup/backup.ts';
import type { Centre } from '../centre/centre.ts';
import type { Database } from '../db/database.ts';
import { openPglite } from '../db/pglite-database.ts';
import { openPostgres } from '../db/postgres-database.ts';
import { type BackupPlace, backupsIn } from './backup-folder.ts';
import { readBackupKey } from './backup-key.ts';
import { failureOf } from './make-backup.ts';
import { DamagedBackup } from './read-backup.ts';
import { restoreBackup } from './restore.ts';

export interface DrillWishes {
  /** The latest copy unless told. */
  file?: string | undefined;
  /** An empty PostgreSQL to bring it back into; without one an embedded database that is thrown away. */
  into?: string | undefined;
  by?: string | undefined;
}

/**
 * Practises what nobody wants to do for the first time when it matters: brings the latest copy back into a database of its
 * own, compares every table with what was copied, and notes how it went (C-262).
 */
export async function drillRestore(
  centre: Centre,
  place: BackupPlace,
  { file: chosen, into, by }: DrillWishes = {},
): Promise<RestoreDrill> {
  const at = centre.clock.now();
  const file = chosen ?? (await backupsIn(place.folder)).at(-1);
  const drill = await tried(place, file, into).catch(
    (error: unknown): Outcome => ({
      ...NOTHING,
      failure: error instanceof DamagedBackup ? 'damaged' : failureOf(error),
    }),
  );
  const noted = { ...drill, at, took: centre.clock.now() - at, file: file ?? '', by };
  await centre.act('centre.noteRestoreDrill', noted);
  return noted;
}

type Outcome = Pick<RestoreDrill, 'tables' | 'rows' | 'different' | 'failure' | 'madeAt'>;
const NOTHING: Outcome = { tables: 0, rows: 0, different: [] };

async function tried(
  place: BackupPlace,
  file: string | undefined,
  into: string | undefined,
): Promise<Outcome> {
  if (file === undefined) return { ...NOTHING, failure: 'missing' };
  const { identity } = await readBackupKey(place.keyFile);
  return withScratch(place, into, async (db) => {
    const restored = await restoreBackup(db, join(place.folder, file), identity);
    return restored.different.length > 0 ? { ...restored, failure: 'different' } : restored;
  });
}

async function withScratch<T>(
  { folder, scratchImage }: BackupPlace,
  into: string | undefined,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const scratch = into === undefined ? await mkdtemp(join(folder, 'drill-')) : undefined;
  try {
    const db = into === undefined ? await openPglite(scratch, scratchImage) : await openPostgres(into);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } finally {
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  }
}
