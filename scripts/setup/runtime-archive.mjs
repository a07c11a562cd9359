import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

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
  const require = createRequire(import.meta.url);
  const yauzl = require('yauzl');
  const zip = await promisify(yauzl.open)(archive, { lazyEntries: true, autoClose: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.on('entry', (/** @type {{ fileName: string, externalFileAttributes: number }} */ entry) => {
      writeEntry(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });

  /** @param {{ fileName: string, externalFileAttributes: number }} entry */
  async function writeEntry(entry) {
    const relative = runtimePathOf(entry.fileName);
    if (!relative) return;
    const file = path.join(target, relative);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await openEntry(entry), fs.createWriteStream(file, { mode }));
  }
}
