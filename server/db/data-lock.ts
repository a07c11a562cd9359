import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../clock.ts';

/** Another running process has the data folder open. */
export class DataFolderInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}. Close the other Shiftdesk first, or choose another folder with SHIFTDESK_DATA_DIR.`,
    );
    this.name = 'DataFolderInUse';
  }
}

interface Holder {
  pid: number;
  since: number;
}

/** Folders this very process holds: its own pid in a lock file is otherwise a leftover. */
const held = new Set<string>();

/** Takes the folder for this process; resolves to a function that gives it back. Throws `DataFolderInUse`. */
export async function takeDataLock(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'shiftdesk.lock');
  if (held.has(file)) throw new DataFolderInUse(dataDir, process.pid);
  held.add(file);
  try {
    await create(file, dataDir);
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    held.delete(file);
  };
}

async function create(file: string, dataDir: string): Promise<void> {
  const mine = JSON.stringify({ pid: process.pid, since: systemClock.now() } satisfies Holder);
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await written(file, mine)) return;
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder && isRunning(holder)) throw new DataFolderInUse(dataDir, holder.pid);
    await removeStale(file, found);
  }
  throw new Error(`The lock file ${file} keeps changing hands`);
}

async function written(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's file away; if it was somebody's fresh one after all, puts that back. */
async function removeStale(file: string, expected: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {});
  const moved = await readFile(aside, 'utf8').catch(() => undefined);
  if (moved !== undefined && moved !== expected) await rename(aside, file);
  else await rm(aside, { force: true });
}

function parseHolder(content: string): Holder | undefined {
  try {
    const { pid, since } = JSON.parse(content) as Partial<Holder>;
    return Number.isInteger(pid) && Number.isInteger(since) ? (JSON.parse(content) as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** A pid from before the last boot, or our own after a restart in a container, is a leftover. */
function isRunning({ pid, since }: Holder): boolean {
  if (pid === process.pid || since < systemClock.now() - uptime() * 1_000) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
