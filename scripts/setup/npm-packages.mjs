import fs from 'node:fs';
import path from 'node:path';
import { PlainError, step } from '../terminal/progress.mjs';
import { root } from '../terminal/root.mjs';
import { runNpm } from '../terminal/run.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm writes node_modules/.package-lock.json at the end of an install. Contents are compared, not times: a copied
 * or freshly checked-out lock file looks newer than an install that fits it.
 * @param {string} folder the project
 */
export function packagesAreCurrent(folder) {
  const locked = readPackages(path.join(folder, 'package-lock.json'));
  const installed = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  const needed = Object.entries(locked).filter(([place, { optional }]) => place !== '' && !optional);
  return (
    needed.every(([place, { version }]) => installed[place]?.version === version) &&
    Object.entries(installed).every(([place, { version }]) => locked[place]?.version === version)
  );
}

/**
 * `npm ci` empties node_modules first. Through a link that would empty another project's.
 * @param {string} folder the project
 */
export function refuseLinkedPackages(folder) {
  const place = path.join(folder, 'node_modules');
  if (!fs.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new PlainError(
    `${place} is a link to ${fs.realpathSync(place)}, whose packages do not fit this lock file.\n` +
      'Installing would empty that folder, so nothing was done. Remove the link and try again.',
  );
}

/** Installs the npm packages of the lock file unless they stand already. */
export async function ensureNpmPackages() {
  if (packagesAreCurrent(root)) return;
  refuseLinkedPackages(root);
  await step('Installing npm packages', async () => {
    // Older npm versions do not know `allowScripts`; this keeps Electron's own installer quiet there too.
    const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const result = await runNpm(args, { env });
    if (result.code !== 0) {
      throw new PlainError('npm ci failed (see above). Check the network and the registry, then try again.');
    }
  });
}
