import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { endOfWholeRecords } from './record-log.ts';

export interface TornLog {
  file: string;
  bytes: number;
}

/**
 * Cuts off what a power cut left half written at the end of the logs under IndexedDB, and tells which. Such bytes were
 * never answered for. Left where they are, the browser goes on writing right behind them, finds nonsense at the start
 * after that, and throws the whole database away (docs/decisions/0033). Must run before the browser opens its profile,
 * by the one process that holds it. A file that cannot be read or cut is left to the browser.
 */
export function cutTornLogs(profile: string): TornLog[] {
  const databases = join(profile, 'IndexedDB');
  const torn: TornLog[] = [];
  for (const folder of namesIn(databases).filter((name) => name.endsWith('.leveldb')))
    for (const name of namesIn(join(databases, folder)).filter(isLog)) {
      const bytes = cut(join(databases, folder, name));
      if (bytes > 0) torn.push({ file: name, bytes });
    }
  return torn;
}

const isLog = (name: string): boolean => /^(\d+\.log|MANIFEST-\d+)$/.test(name);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** How many bytes went. */
function cut(file: string): number {
  try {
    const log = readFileSync(file);
    const end = endOfWholeRecords(log);
    if (end < log.length) truncateSync(file, end);
    return log.length - end;
  } catch {
    return 0;
  }
}
