import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { PAGE_ORIGIN, trustedPage } from './trusted-page.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
};

export interface PageFile {
  type: string;
  /** Text for HTML (it carries the nonce), bytes for everything else. */
  body: string | Uint8Array<ArrayBuffer>;
}

/** Reads the file an `app://` address names. `undefined`: not ours, of no known type, outside the folder or absent. */
export async function readPageFile(folder: string, url: string): Promise<PageFile | undefined> {
  const path = pathInside(folder, url);
  const type = path && types[extname(path).toLowerCase()];
  if (!path || !type) return undefined;
  try {
    const bytes = new Uint8Array(await readFile(path));
    return { type, body: extname(path) === '.html' ? new TextDecoder().decode(bytes) : bytes };
  } catch {
    return undefined;
  }
}

function pathInside(folder: string, url: string): string | undefined {
  if (!trustedPage().trusts(url)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(new URL(url, PAGE_ORIGIN).pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const path = resolve(join(folder, name));
  const inside = relative(folder, path);
  return inside && inside !== '..' && !inside.startsWith(`..${sep}`) ? path : undefined;
}
