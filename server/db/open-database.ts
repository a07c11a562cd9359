import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite-database.ts';
import { openPostgres } from './postgres-database.ts';

export interface DatabasePlace {
  /** A PostgreSQL; it outranks `dataDir`. */
  databaseUrl?: string;
  /** The folder of an embedded database; without either it lives in memory. */
  dataDir?: string;
  /** What a new embedded database starts from, as PGlite's `dumpDataDir` makes it; empty without it. */
  image?: Blob;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase({ databaseUrl, dataDir, image }: DatabasePlace): Promise<Database> {
  const db = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(dataDir, image);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
