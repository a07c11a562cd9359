import path from 'node:path';
import { loadConfigFromFile } from 'vite';
import { inRoot } from '../terminal/root.mjs';

/**
 * A glob of the kinds that the test settings use, as a pattern for whole paths.
 * @param {string} glob @returns {RegExp}
 */
export function patternOf(glob) {
  const source = glob.replace(/\*\*\/|\*\*|\*|\{([^{}]*)\}|[.+^$()|[\]\\?]/g, (part, choices) => {
    if (choices !== undefined) return `(?:${choices.split(',').map(escaped).join('|')})`;
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : escaped(part);
  });
  return new RegExp(`^${source}$`);
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.+^$()|[\]\\?*]/g, '\\$&');

/** @param {string} name @returns {Promise<any>} the settings that a file of the repository's root exports */
async function settings(name) {
  const loaded = await loadConfigFromFile(
    { command: 'serve', mode: 'test' },
    inRoot(name),
    undefined,
    'silent',
  );
  if (!loaded) throw new Error(`${name} could not be read`);
  return loaded.config;
}

/**
 * Which files the projects of vitest and Playwright run, by their settings.
 * @returns {Promise<(file: string) => boolean>}
 */
export async function readTestPlaces() {
  const [vitest, playwright] = [await settings('vitest.config.ts'), await settings('playwright.config.ts')];
  const projects = vitest.test.projects.map((/** @type {any} */ { test }) => ({
    include: test.include,
    exclude: test.exclude,
  }));
  for (const { testMatch, testIgnore } of playwright.projects)
    projects.push({
      include: [path.posix.join(playwright.testDir, testMatch)],
      exclude: testIgnore ? [path.posix.join(playwright.testDir, testIgnore)] : [],
    });
  const patterns = projects.map((/** @type {{ include: string[], exclude: string[] }} */ one) => ({
    include: one.include.map(patternOf),
    exclude: one.exclude.map(patternOf),
  }));
  return (file) =>
    patterns.some(
      (/** @type {{ include: RegExp[], exclude: RegExp[] }} */ { include, exclude }) =>
        include.some((one) => one.test(file)) && !exclude.some((one) => one.test(file)),
    );
}
