import { ensureElectronRuntime } from './electron-runtime.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Makes this machine able to run the product, and the tests when asked; quick when all of it stands.
 * @param {{ forTests?: boolean }} [options]
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function ensureSetup({ forTests = false } = {}) {
  await ensureNpmPackages();
  const runtime = await ensureElectronRuntime();
  await ensureSystemLibraries(runtime.executable, forTests);
  return runtime;
}

/**
 * The environment that makes electron-vite and the tests use the resolved runtime.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @returns {Record<string, string>}
 */
export function runtimeEnvironment({ executable }) {
  return { SHIFTDESK_ELECTRON: executable, ELECTRON_EXEC_PATH: executable };
}
