import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHAIN_BEGIN, type ChainFinding } from '../../domain/journal/chain.ts';
import { DataFolderInUse } from '../db/data-lock.ts';
import type { Sql } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { checkPart, goesThrough, stateOfChain } from './verify-chain.ts';

const usage = `Usage: npm run verify-journal [-- --noted PLACE:HASH]
Holds every line of the journal against the chain that was made behind it, and names what was changed, taken out or
slipped in. With a head that was noted before, also whether the whole chain was made anew since.
The centre is the one of this computer, or DATABASE_URL. It is only read.`;

const USAGE = 2;
const FAULTS = 1;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof DataFolderInUse)
    console.error('A running Shiftdesk owns this folder. Quit it first, or look at its audit screen.');
  process.exitCode = process.exitCode || FAULTS;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { noted: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(usage);
  const noted = values.noted === undefined ? undefined : readNoted(values.noted);
  const { DATABASE_URL: databaseUrl, SHIFTDESK_DATA_DIR: dataDir } = process.env;
  if (!databaseUrl && !existsSync(join(dataDir ?? '', 'database')))
    throw new Error(`There is no centre in ${dataDir} yet.`);
  const db = await openDatabase({ databaseUrl, dataDir });
  try {
    const findings = await checkAll(db);
    for (const finding of findings) console.log(lineOf(finding));
    const { head, behind } = await stateOfChain(db);
    const kept = noted === undefined || (await goesThrough(db, noted));
    if (!kept) console.log('The chain does not go through the head that was noted: it was made anew.');
    console.log(`Head of the chain, worth noting somewhere else: ${head.place}:${head.hash}`);
    if (behind.lines > 0) console.log(`Not chained yet: ${behind.lines} lines.`);
    const sound = findings.length === 0 && kept;
    console.log(sound ? 'The journal is what was written.' : 'The journal is NOT what was written.');
    if (!sound) process.exitCode = FAULTS;
  } finally {
    await db.close();
  }
}

async function checkAll(db: Sql): Promise<ChainFinding[]> {
  const findings: ChainFinding[] = [];
  let stand = CHAIN_BEGIN;
  for (;;) {
    const part = await checkPart(db, stand);
    findings.push(...part.findings);
    if (part.done) return findings;
    stand = part.stand;
  }
}

function lineOf({ fault, seq, id, type, stream, missing }: ChainFinding): string {
  const what = {
    changed: 'changed',
    removed: 'taken out',
    slippedIn: 'slipped in',
    broken: 'chain altered at',
  };
  if (missing !== undefined) return `${missing} taken out before number ${seq}`;
  return [`number ${seq}`, what[fault], stream, type, id].filter(Boolean).join('  ');
}

function readNoted(text: string): { place: number; hash: string } {
  const [, place, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (place === undefined || hash === undefined) {
    process.exitCode = USAGE;
    throw new Error(`--noted: "${text}" is no head of a chain.\n\n${usage}`);
  }
  return { place: Number(place), hash };
}
