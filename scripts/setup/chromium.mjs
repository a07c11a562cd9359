import fs from 'node:fs';
import path from 'node:path';

const names =
  process.platform === 'linux'
    ? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    : ['chrome.exe', 'msedge.exe'];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser that plays the customer in the tests: one the user names, else one of the system's.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} its executable
 */
export function findChromium(env = process.env) {
  const named = env.SHIFTDESK_CHROMIUM;
  if (named) return fs.existsSync(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...fixedPlaces].find((file) => fs.existsSync(file));
}
