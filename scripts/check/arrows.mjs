import { createRequire } from 'node:module';
import { inRoot, root } from '../terminal/root.mjs';
import { fewestSourceFiles, listSourceFiles, rooms } from './rooms.mjs';

/**
 * @typedef {object} Broken
 * @property {string} file
 * @property {string} rule
 * @property {string} to what it imports
 */

/**
 * Holds the imports of every room against the rules of .dependency-cruiser.cjs.
 * @param {string} [base] the folder that holds the rooms
 * @returns {Promise<{ looked: Set<string>, broken: Broken[] }>}
 */
export async function cruiseRooms(base = root) {
  const { cruise } = await import('dependency-cruiser');
  const { forbidden, options } = createRequire(import.meta.url)(inRoot('.dependency-cruiser.cjs'));
  const present = rooms.filter((room) => listSourceFiles(base).some((file) => file.startsWith(`${room}/`)));
  const { output } = await cruise(present, {
    ...options,
    baseDir: base,
    ruleSet: { forbidden, options },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of its findings');
  return {
    looked: new Set(output.modules.map(({ source }) => source)),
    broken: output.summary.violations.map(({ from, to, rule }) => ({ file: from, rule: rule.name, to })),
  };
}

/**
 * dependency-cruiser reports "no violations" when it cannot parse anything, so what it saw is counted.
 * @param {string[]} expected files that exist
 * @param {Set<string>} looked files the tool saw
 * @param {number} [fewest]
 * @returns {string[]} complaints
 */
export function countComplaints(expected, looked, fewest = fewestSourceFiles) {
  const unseen = expected.filter((file) => !looked.has(file));
  return [
    ...(expected.length < fewest ? [`only ${expected.length} source files found, expected ${fewest}`] : []),
    ...(unseen.length > 0
      ? [`${unseen.length} source files were not looked at: ${unseen.slice(0, 5).join(', ')}`]
      : []),
  ];
}

/** @returns {Promise<{ ok: boolean, output: string }>} */
export async function checkArrows() {
  const { looked, broken } = await cruiseRooms();
  const lines = [
    ...countComplaints(listSourceFiles(root), looked),
    ...broken.map(({ file, rule, to }) => `${file} → ${to}: ${rule}`),
  ];
  return { ok: lines.length === 0, output: lines.join('\n') };
}
