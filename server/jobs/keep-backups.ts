import { BACKUPS, isBackupDue, isDrillDue } from '../../domain/backup/backup.ts';
import { MINUTE } from '../../domain/time.ts';
import { type BackupPlace, backupsIn } from '../backup/backup-folder.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { drillRestore } from '../backup/restore-drill.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow } from '../db/rows.ts';

/** Who starts their day is not kept waiting by a copy that is only due. */
const SETTLING = 10 * MINUTE;

/** Makes the copies and holds the drills that are due, or that somebody asked for (C-262). */
export function keepBackups(centre: Centre, place: BackupPlace): () => Promise<void> {
  const startedAt = centre.clock.now();
  return async () => {
    const row = await readRow(centre.db, 'backup', BACKUPS);
    const now = centre.clock.now();
    const { copy, drill } = row?.asked ?? {};
    const settled = now >= startedAt + SETTLING;
    // A drill needs a copy: asked for where there is none, both are made.
    const needed = drill !== undefined && (await backupsIn(place.folder)).length === 0;
    if (needed || copy || (settled && isBackupDue(row, now))) await makeBackup(centre, place);
    if (drill || (settled && isDrillDue(row, now))) await drillRestore(centre, place, { by: drill?.by });
  };
}
