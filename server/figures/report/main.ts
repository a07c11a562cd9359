import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderInUse } from '../../db/data-lock.ts';
import { openDatabase } from '../../db/open-database.ts';
import { readRow } from '../../db/rows.ts';
import { asksForHelp, type ReportArguments, readArguments, usage } from './arguments.ts';
import { report } from './report.ts';
import { tableOf } from './table.ts';

const USAGE = 2;
const words = process.argv.slice(2);

try {
  if (asksForHelp(words)) console.log(usage);
  else await run(asked(words));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof DataFolderInUse)
    console.error(
      'A running Shiftdesk owns this folder. Quit it first, or use one PostgreSQL for both (DATABASE_URL).',
    );
  process.exitCode = process.exitCode || 1;
}

function asked(given: readonly string[]): ReportArguments {
  try {
    return readArguments(given);
  } catch (error) {
    process.exitCode = USAGE;
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

async function run(wanted: ReportArguments): Promise<void> {
  const { DATABASE_URL: databaseUrl, SHIFTDESK_DATA_DIR: dataDir } = process.env;
  if (!databaseUrl && !dataDir)
    throw new Error('Say where the centre lives: set SHIFTDESK_DATA_DIR or DATABASE_URL.');
  // Counting must not put an empty centre in place.
  if (!databaseUrl && !existsSync(join(dataDir ?? '', 'database')))
    throw new Error(`There is no centre in ${dataDir} yet: start Shiftdesk, or import something.`);
  const db = await openDatabase({ databaseUrl, dataDir });
  try {
    if (wanted.queueId !== undefined && !(await readRow(db, 'queue', wanted.queueId)))
      throw new Error(`There is no queue "${wanted.queueId}" in this centre.`);
    const found = await report(db, wanted);
    console.log(tableOf(found));
    if (found.total.offered === 0) console.log('Nothing came in within these days.');
    if (wanted.json) console.log(JSON.stringify(found));
  } finally {
    await db.close();
  }
}
