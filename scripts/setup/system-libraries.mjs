import { hasCommand, run } from '../terminal/run.mjs';
import { installSystemPackages } from './apt.mjs';
import { findChromium } from './chromium.mjs';
import { hasDisplay } from './display.mjs';

const electronLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/**
 * @typedef {object} Facts what this machine has
 * @property {boolean} librariesComplete every library the runtime links to is found
 * @property {boolean} display a display to draw on, real or virtual, can be had
 * @property {boolean} chineseFont
 * @property {boolean} chromium
 */

/**
 * Which packages are missing, and for what.
 * @param {Facts} facts
 * @param {boolean} forTests
 * @returns {{ name: string, reason: string }[]}
 */
export function missingPackages(facts, forTests) {
  const missing = [];
  if (!facts.librariesComplete) {
    missing.push(...electronLibraries.map((name) => ({ name, reason: 'Electron links to it' })));
  }
  if (!facts.display) missing.push({ name: 'xvfb', reason: 'a virtual display, as there is no real one' });
  if (!facts.chineseFont) missing.push({ name: 'fonts-wqy-zenhei', reason: 'a Chinese font' });
  if (forTests && !facts.chromium) {
    missing.push({ name: 'chromium', reason: "the browser that plays the customer's part in the tests" });
  }
  return missing;
}

/** @param {string} executable */
async function lookAround(executable) {
  const libraries = await run('ldd', [executable], { quiet: true });
  const fonts = await run('fc-list', [':lang=zh-cn', 'family'], { quiet: true });
  return {
    librariesComplete: libraries.code === 0 && !libraries.stdout.includes('not found'),
    display: hasDisplay() || (await hasCommand('Xvfb')),
    chineseFont: fonts.code === 0 && fonts.stdout.trim() !== '',
    chromium: findChromium() !== undefined,
  };
}

/**
 * Sees to the system libraries on Linux; other systems bring all that is needed.
 * @param {string} executable the Electron runtime
 * @param {boolean} forTests
 */
export async function ensureSystemLibraries(executable, forTests) {
  if (process.platform !== 'linux') return;
  await installSystemPackages(missingPackages(await lookAround(executable), forTests));
}
