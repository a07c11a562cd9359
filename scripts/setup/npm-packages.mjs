import fs from 'node:fs';
import path from 'node:path';
import { PlainError, step } from '../terminal/progress.mjs';
import { root } from '../terminal/root.mjs';
import { runNpm } from '../terminal/run.mjs';

/**
 * npm writes node_modules/.package-lock.json at the end of an install, so its age tells whether an install
 * finished after the lock file last changed.
 * @param {string} folder the project
 */
export function packagesAreCurrent(folder) {
  try {
    const installed = fs.statSync(path.join(folder, 'node_modules', '.package-lock.json')).mtimeMs;
    return installed >= fs.statSync(path.join(folder, 'package-lock.json')).mtimeMs;
  } catch {
    return false;
  }
}

/** Installs the npm packages of the lock file unless they stand already. */
export async function ensureNpmPackages() {
  if (packagesAreCurrent(root)) return;
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
