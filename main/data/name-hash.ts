import { createHash } from 'node:crypto';

/** Turns a name the page chose, which may be any text, into one that can be a file's. */
export function nameHash(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
