import fs from 'node:fs';
import path from 'node:path';

/** The top-level folders that hold code. */
export const rooms = [
  'domain',
  'contract',
  'sync',
  'renderer',
  'preload',
  'main',
  'server',
  'customer',
  'e2e',
  'testing',
  'bench',
  'scripts',
];

/**
 * The checks must have looked at no fewer source files than this. It only ever grows: a check that quietly
 * looks at nothing would otherwise report that nothing is wrong.
 */
export const fewestSourceFiles = 650;

const sourceEndings = /\.(ts|tsx|mjs)$/;
const passedOver = new Set(['node_modules', 'fixtures', 'out', 'dist', 'artifacts', 'runtime-shim']);

/**
 * Every source file of the rooms, as paths with forward slashes relative to the base.
 * @param {string} base
 * @returns {string[]}
 */
export function listSourceFiles(base) {
  return rooms.flatMap((room) => listBelow(base, room)).sort();
}

/** @param {string} base @param {string} folder @returns {string[]} */
function listBelow(base, folder) {
  const absolute = path.join(base, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs.readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const relative = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : listBelow(base, relative);
    return sourceEndings.test(entry.name) && !entry.name.endsWith('.d.ts') ? [relative] : [];
  });
}
