import { readFileSync } from 'node:fs';
import { pinnedKeys, releaseKeysSchema } from '../../domain/release/manifest.ts';
import { errorText, type Log } from '../log/log.ts';

/**
 * The keys that this program came with, and those of the file that whoever looks after the machine named. A file that cannot
 * be read adds none: then less is believed and not more.
 */
export function releaseKeys(file: string | undefined, log: Log): string[] {
  if (file === undefined) return [...pinnedKeys];
  try {
    return [...pinnedKeys, ...releaseKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))];
  } catch (error) {
    log.error('update.noKeys', { reason: errorText(error) });
    return [...pinnedKeys];
  }
}
