import type { BackupRun } from '../../domain/backup/backup.ts';
import type { Database } from '../db/database.ts';

/**
 * Whether what is written between two copies is kept too. PostgreSQL keeps its log of writes where it is told to
 * (docs/operation.md); an embedded database has none.
 */
export async function archiveState(db: Database): Promise<BackupRun['archive']> {
  if (db.kind === 'pglite') return 'none';
  const [mode] = await db.query<{ archive_mode: string }>('show archive_mode');
  if (mode?.archive_mode === 'off') return 'off';
  const [archiver] = await db.query<{ failing: boolean | null }>(
    `select last_failed_time is not null and last_failed_time > coalesce(last_archived_time, '-infinity') as failing
     from pg_stat_archiver`,
  );
  return archiver?.failing ? 'failing' : 'on';
}
