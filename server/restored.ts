import { type DatabasePlace, openDatabase } from './db/open-database.ts';
import { renewEpoch } from './sync/epoch.ts';

/** Says that this database came back from a backup or is a copy. Safe to say twice; throws `DataFolderInUse`. */
export async function markRestored({ databaseUrl, dataDir }: DatabasePlace): Promise<void> {
  const db = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir });
  try {
    await renewEpoch(db);
  } finally {
    await db.close();
  }
}
