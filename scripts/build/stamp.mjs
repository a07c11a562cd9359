import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

// A second start must not build again what has not changed, so each part keeps the hash of what it was made of.

const passedOver = new Set(['node_modules', 'fixtures', '.DS_Store']);

/** @param {string} base @param {string} relative @returns {string[]} */
function filesBelow(base, relative) {
  const absolute = path.join(base, relative);
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [relative];
  return fs
    .readdirSync(absolute)
    .filter((name) => !passedOver.has(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(base, path.join(relative, name)));
}

/**
 * A hash over the names and contents of all inputs.
 * @param {string} base
 * @param {string[]} inputs files and folders below the base; a missing one counts as empty
 */
export function fingerprint(base, inputs) {
  const hash = crypto.createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(base, input)).sort()) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(base, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Was this part built from exactly these inputs, and is its result still there?
 * @param {string} stampFile
 * @param {string} print
 * @param {string[]} outputs absolute paths that a build leaves behind
 */
export function isFresh(stampFile, print, outputs) {
  if (!outputs.every((output) => fs.existsSync(output))) return false;
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === print;
}

/** @param {string} stampFile @param {string} print */
export function writeStamp(stampFile, print) {
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, print);
}
