import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves the beginning of a record at the end of the browser's own log, as a cut in the middle of a write does. */
export function leaveHalfRecord(dataDir: string): void {
  const folder = join(dataDir, 'profile/IndexedDB/app_bundle_0.indexeddb.leveldb');
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const newest = logs.sort().at(-1);
  if (!newest) throw new Error('the browser has no log here');
  appendFileSync(join(folder, newest), Buffer.from([1, 2, 3, 4, 200, 0, 1]));
}
