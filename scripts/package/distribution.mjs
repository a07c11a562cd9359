import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from '../terminal/progress.mjs';

const mark = `NOT FOR DISTRIBUTION

This build carries an Electron runtime that was re-packed by a third party and is older than the one the
product ships on. It is for trying the packaged app on a development machine. Do not give it to anyone.
`;

/**
 * Only the official runtime of the version the product is pinned to may reach other people.
 * @param {{ version: string, official: boolean } | undefined} runtime
 * @param {boolean} developmentRuntimeAllowed
 * @returns {boolean} whether the result may be distributed
 */
export function mayDistribute(runtime, developmentRuntimeAllowed) {
  if (!runtime || runtime.official) return true;
  if (developmentRuntimeAllowed) return false;
  throw new PlainError(
    `The Electron runtime in place is ${runtime.version} from the npm registry; it must not be shipped.\n` +
      'Package on a machine that can download the official runtime (or set ELECTRON_MIRROR), or pass\n' +
      '--development-runtime to get a build marked "not for distribution".',
  );
}

/** @param {string} folder the unpacked app */
export function markNotForDistribution(folder) {
  fs.writeFileSync(path.join(folder, 'NOT-FOR-DISTRIBUTION.txt'), mark);
}
