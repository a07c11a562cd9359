import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsToDrop } from '../../domain/backup/backup.ts';
import type { Instant } from '../../domain/time.ts';

/** Where copies are, what opens them, and how many of them stay. */
export interface BackupPlace {
  folder: string;
  keyFile: string;
  keep: number;
  /** What the database of a drill starts from, as PGlite's `dumpDataDir` makes it; made anew without it. */
  scratchImage?: Blob;
}

/** By default beside the data; in production another disk or a mounted share. */
export const defaultBackupPlace = (dataDir: string): BackupPlace => ({
  folder: join(dataDir, 'backups'),
  keyFile: join(dataDir, 'backup.key'),
  keep: 14,
});

const NAME = /^shiftdesk-\d{8}T\d{9}Z\.jsonl\.gz\.age$/;

/** Says when it was made and what is inside: packed lines of JSON, encrypted with age. */
export const backupName = (at: Instant): string =>
  `shiftdesk-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}.jsonl.gz.age`;

/** The names of the copies that are there, the latest last. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => NAME.test(name)).sort();
}

/** Removes the oldest copies beyond those that stay. */
export async function dropOldBackups({ folder, keep }: BackupPlace): Promise<void> {
  for (const name of backupsToDrop(await backupsIn(folder), keep))
    await rm(join(folder, name), { force: true });
}
