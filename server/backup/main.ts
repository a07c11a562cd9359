import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Centre } from '../centre/centre.ts';
import { systemClock } from '../clock.ts';
import { DataFolderInUse } from '../db/data-lock.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { openPglite } from '../db/pglite-database.ts';
import { openPostgres } from '../db/postgres-database.ts';
import { systemRandom } from '../random.ts';
import { renewEpoch } from '../sync/epoch.ts';
import { type BackupPlace, defaultBackupPlace } from './backup-folder.ts';
import { readBackupKey } from './backup-key.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore.ts';
import { drillRestore } from './restore-drill.ts';

const usage = `Usage: npm run backup
       npm run restore -- FILE
       npm run restore-drill [-- FILE] [--into postgres://…]
A copy of everything the centre has, bringing one back into an empty database, and practising that (docs/operation.md).
The centre is the one of this computer, or DATABASE_URL.`;

const { DATABASE_URL: databaseUrl, SHIFTDESK_DATA_DIR: dataDir = '.' } = process.env;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { into: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [what, file] = positionals;
  const place = placeOf(process.env);
  if (values.help) console.log(usage);
  else if (what === 'restore' && file !== undefined) await restore(place, file);
  else if (what === 'drill') await drill(place, file, values.into);
  else if (what === 'make') await make(place);
  else throw new Error(usage);
}

function placeOf(env: NodeJS.ProcessEnv): BackupPlace {
  const usual = defaultBackupPlace(dataDir);
  return {
    folder: env.SHIFTDESK_BACKUP_DIR || usual.folder,
    keyFile: env.SHIFTDESK_BACKUP_KEY || usual.keyFile,
    keep: Number(env.SHIFTDESK_BACKUP_KEEP) || usual.keep,
  };
}

async function restore(place: BackupPlace, file: string): Promise<void> {
  const { identity } = await readBackupKey(place.keyFile);
  const source = existsSync(file) || isAbsolute(file) ? file : join(place.folder, file);
  const db = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(dataDir);
  try {
    const { tables, rows, different, madeAt } = await restoreBackup(db, source, identity);
    if (different.length > 0)
      throw new Error(`These tables are not what was copied: ${different.join(', ')}`);
    // Desktops have seen more than it knows: they start over and send again what is unsent.
    await renewEpoch(db);
    console.log(
      `Restored as of ${new Date(madeAt).toISOString()}: ${tables} tables, ${rows} rows, all as copied.`,
    );
  } finally {
    await db.close();
  }
}

async function drill(place: BackupPlace, file: string | undefined, into: string | undefined): Promise<void> {
  await withCentre(async (centre) => {
    const {
      failure,
      tables,
      rows,
      different,
      took,
      file: used,
    } = await drillRestore(centre, place, { file, into });
    if (failure !== undefined)
      throw new Error(`The drill did not succeed (${failure}): ${used} ${different.join(', ')}`);
    console.log(`${used}: ${tables} tables, ${rows} rows, all as copied, in ${Math.round(took / 1_000)} s.`);
  });
}

async function make(place: BackupPlace): Promise<void> {
  await withCentre(async (centre) => {
    const { file, tables, rows, bytes } = await makeBackup(centre, place);
    console.log(`${join(place.folder, file)}: ${tables} tables, ${rows} rows, ${bytes} bytes.`);
  });
}

async function withCentre(work: (centre: Centre) => Promise<void>): Promise<void> {
  if (!databaseUrl && !existsSync(join(dataDir, 'database')))
    throw new Error(`There is no centre in ${dataDir} yet.`);
  const db: Database = await openDatabase({ databaseUrl, dataDir });
  const centre = await Centre.open({ db, clock: systemClock, random: systemRandom });
  try {
    await work(centre);
  } finally {
    await centre.close();
    await db.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof DataFolderInUse)
    console.error('A running Shiftdesk owns this folder. Quit it first, or ask for a drill in its window.');
  process.exitCode = 1;
});
