import fs from 'node:fs';
import path from 'node:path';

// Where the `electron` package keeps its binary. electron-vite, Playwright and electron-builder all look there.

/** @param {NodeJS.Platform} platform */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** @param {string} file */
function readTrimmed(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * What stands in the electron package at this moment.
 * @param {string} packageFolder node_modules/electron
 * @param {NodeJS.Platform} [platform]
 * @returns {{ executable: string, version: string, official: boolean } | undefined} `official`: the binary is
 *   of the very version the package names, so it came from Electron's own release
 */
export function placedRuntime(packageFolder, platform = process.platform) {
  const executable = path.join(packageFolder, 'dist', executableName(platform));
  const version = readTrimmed(path.join(packageFolder, 'dist', 'version'))?.replace(/^v/, '');
  if (!version || !fs.existsSync(executable)) return undefined;
  if (readTrimmed(path.join(packageFolder, 'path.txt')) !== executableName(platform)) return undefined;
  const wanted = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
  return { executable, version, official: version === wanted };
}

/**
 * Takes away what is placed. A link is removed as a link: the cache behind it stays whole.
 * @param {string} packageFolder
 */
export function clearPlace(packageFolder) {
  fs.rmSync(path.join(packageFolder, 'dist'), { recursive: true, force: true });
  fs.rmSync(path.join(packageFolder, 'path.txt'), { force: true });
}

/**
 * Links an unpacked runtime into the electron package.
 * @param {string} packageFolder
 * @param {string} runtimeFolder
 */
export function linkRuntime(packageFolder, runtimeFolder) {
  clearPlace(packageFolder);
  fs.symlinkSync(runtimeFolder, path.join(packageFolder, 'dist'));
  fs.writeFileSync(path.join(packageFolder, 'path.txt'), executableName(process.platform));
}
