import { Centre } from '../centre/centre.ts';
import { systemClock } from '../clock.ts';
import { DataFolderInUse } from '../db/data-lock.ts';
import { openDatabase } from '../db/open-database.ts';
import { systemRandom } from '../random.ts';
import { readArguments, usage } from './import-arguments.ts';
import { importFile } from './import-file.ts';
import { listUnusable, summaryOf } from './import-report.ts';
import { importRecording, recordingLine } from './recording/import-recording.ts';
import { readRecordingArguments } from './recording/recording-arguments.ts';

const USAGE = 2;
const STOPPED = 130;

// Ctrl+C ends the import after the batch being written; a second one ends the process at once.
let stopping = false;
process.on('SIGINT', () => {
  if (stopping) process.exit(STOPPED);
  stopping = true;
  console.error('\nStopping after this batch …');
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof DataFolderInUse)
    console.error(
      'A running Shiftdesk owns this folder. Quit it for the import, or use one PostgreSQL for both (DATABASE_URL).',
    );
  else if (process.argv.length <= 3) console.error(usage);
  process.exitCode = process.argv.length <= 3 ? USAGE : 1;
}

/** Brings in what the command line names. Resolves to how the process ends. */
async function run([what, ...rest]: readonly string[]): Promise<number> {
  if (what === 'recording') {
    const asked = readRecordingArguments(rest);
    return inCentre(async (centre) => {
      console.log(recordingLine(await importRecording(centre, asked)));
      return 0;
    });
  }
  const asked = readArguments(process.argv.slice(2));
  return inCentre(async (centre) => {
    const summary = await importFile(centre, asked, { cancelled: () => stopping, onProgress });
    for (const line of listUnusable(summary.unusable)) console.log(line);
    for (const line of summaryOf(summary, asked.format.assumptions)) console.log(line);
    return summary.cancelled ? STOPPED : 0;
  });
}

async function inCentre(work: (centre: Centre) => Promise<number>): Promise<number> {
  const { DATABASE_URL: databaseUrl, SHIFTDESK_DATA_DIR: dataDir } = process.env;
  if (!databaseUrl && !dataDir)
    throw new Error('Say where the centre lives: set SHIFTDESK_DATA_DIR or DATABASE_URL.');
  const db = await openDatabase({ databaseUrl, dataDir });
  const centre = await Centre.open({ db, clock: systemClock, random: systemRandom });
  try {
    return await work(centre);
  } finally {
    await centre.close();
    await db.close();
  }
}

function onProgress(
  { imported, alreadyThere }: { imported: number; alreadyThere: number },
  share: number,
): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${Math.round(share * 100)} % read, ${imported + alreadyThere} interactions `);
  if (share === 1) process.stderr.write('\n');
}
