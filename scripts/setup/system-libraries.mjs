import fs from 'node:fs';
import { PlainError } from '../terminal/progress.mjs';
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

const chineseFontFile = /wqy|cjk|droid.*fallback|uming|ukai|simsun|yahei|pingfang/i;

/** Is there a font with Chinese characters? fc-list knows; without it the files of the system's fonts tell. */
async function hasChineseFont() {
  const { code, stdout } = await run('fc-list', [':lang=zh-cn', 'family'], { quiet: true });
  if (code === 0) return stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  if (!fs.existsSync(folder)) return false;
  return fs.readdirSync(folder, { recursive: true }).some((name) => chineseFontFile.test(String(name)));
}

/** @param {string} executable @returns {Promise<Facts>} */
async function lookAround(executable) {
  const libraries = await run('ldd', [executable], { quiet: true });
  return {
    librariesComplete: libraries.code === 0 && !libraries.stdout.includes('not found'),
    display: hasDisplay() || (await hasCommand('Xvfb')),
    chineseFont: await hasChineseFont(),
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
  const missing = missingPackages(await lookAround(executable), forTests);
  if (missing.length === 0) return;
  await installSystemPackages(missing);
  const still = missingPackages(await lookAround(executable), forTests);
  if (still.length === 0) return;
  const list = still.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n');
  throw new PlainError(`The packages were installed, but this is still missing:\n${list}`);
}
