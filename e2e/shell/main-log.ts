import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The events the main process has written down so far. */
export function loggedEvents(dataDir: string): string[] {
  const path = join(dataDir, 'logs', 'main.log');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { event: string }).event);
}
