import fs from 'node:fs';
import { listSourceFiles } from '../check/rooms.mjs';
import { inRoot, root } from '../terminal/root.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 * @property {boolean} [optional]
 *
 * @typedef {object} Lock
 * @property {Record<string, LockEntry>} packages
 */

const importOf = /(?:from|import)\s*\(?\s*'((?:@[a-z][\w.-]*\/)?[a-z][\w.-]*)[^']*'/g;

/** Which packages a text imports. @param {string} text */
export function importedPackages(text) {
  return [...text.matchAll(importOf)].map((match) => match[1] ?? '');
}

/** The packages the pages pull into their bundles. @returns {string[]} */
function bundledPackages() {
  const pages = listSourceFiles(root).filter((file) =>
    /^(renderer|customer)\/(?!.*(\.test|-under-test)\.tsx?$|.*\.config\.ts$)/.test(file),
  );
  const names = pages.flatMap((file) => importedPackages(fs.readFileSync(inRoot(file), 'utf8')));
  return [...new Set(names)].filter((name) => fs.existsSync(inRoot('node_modules', name)));
}

/** Node's own search: the nearest node_modules on the way up. @param {Lock} lock @param {string} from @param {string} name */
function locate(lock, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (at === '') return undefined;
  }
}

/**
 * Every package below the given ones, as places in the lock file.
 * @param {Lock} lock
 * @param {string[]} names
 * @returns {string[]}
 */
export function closure(lock, names) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ from, /** @type {string} */ name) => {
    const place = locate(lock, from, name);
    if (!place || found.has(place)) return;
    found.add(place);
    const {
      dependencies = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = lock.packages[place] ?? {};
    const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
    for (const below of [...Object.keys(dependencies), ...peers]) visit(place, below);
  };
  for (const name of names) visit('', name);
  return [...found].sort();
}

/** What reaches the people who install the product. @returns {{ name: string, version: string, license: string, folder: string }[]} */
export function shippedPackages() {
  /** @type {Lock} */
  const lock = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8'));
  const manifest = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const places = closure(lock, [...Object.keys(manifest.dependencies), ...bundledPackages()]);
  return places.map((place) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: lock.packages[place]?.version ?? '',
    license: lock.packages[place]?.license ?? 'see its text',
    folder: inRoot(place),
  }));
}
