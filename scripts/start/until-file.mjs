import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a file stands with something in it.
 * @param {string} file
 * @param {number} patienceMs
 * @returns {Promise<boolean>} whether it came in time
 */
export async function untilFile(file, patienceMs) {
  const lookEveryMs = 100;
  for (let waited = 0; waited < patienceMs; waited += lookEveryMs) {
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return true;
    await pause(lookEveryMs);
  }
  return false;
}
