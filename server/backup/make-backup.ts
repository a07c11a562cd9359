import { join } from 'node:path';
import type { BackupFailure, BackupRun } from '../../domain/backup/backup.ts';
import type { Centre } from '../centre/centre.ts';
import { sqlState } from '../db/database.ts';
import { archiveState } from './archive-state.ts';
import { type BackupPlace, backupName, dropOldBackups } from './backup-folder.ts';
import { readBackupKey } from './backup-key.ts';
import { writeBackup } from './write-backup.ts';

/** What went wrong, in one of the words that are kept. The whole of it is in the log. */
export function failureOf(error: unknown): BackupFailure {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (/^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO)$/.test(code)) return 'disk';
  if (code === 'ENOENT') return 'missing';
  return sqlState(error) || /^ECONN/.test(code) ? 'database' : 'other';
}

/** Makes a copy of everything now and notes how it went; those beyond what is kept go. Throws when it was not made. */
export async function makeBackup(centre: Centre, place: BackupPlace): Promise<BackupRun> {
  const at = centre.clock.now();
  const file = backupName(at);
  const nothing = { at, file, took: 0, bytes: 0, tables: 0, rows: 0 };
  try {
    const { recipient } = await readBackupKey(place.keyFile, { create: true });
    const written = await writeBackup(centre.db, join(place.folder, file), recipient, at);
    const run = {
      ...nothing,
      ...written,
      took: centre.clock.now() - at,
      archive: await archiveState(centre.db),
    };
    await centre.act('centre.noteBackup', run);
    await dropOldBackups(place);
    return run;
  } catch (error) {
    await centre.act('centre.noteBackup', { ...nothing, failure: failureOf(error) });
    throw error;
  }
}
