import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const modules = join(import.meta.dirname, '..', 'node_modules');

/**
 * An empty embedded database, made once for each version of PGlite and then read from a file: making one anew takes
 * seconds, and every test file wants its own.
 */
export async function pgliteImage(): Promise<Blob> {
  const manifest = await readFile(join(modules, '@electric-sql', 'pglite', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const file = join(modules, '.cache', 'shiftdesk', `pglite-${version}.tar`);
  const cached = await readFile(file).catch(() => undefined);
  return cached ? new Blob([new Uint8Array(cached)]) : makeImage(file);
}

async function makeImage(file: string): Promise<Blob> {
  const pglite = await PGlite.create();
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(dirname(file), { recursive: true });
  // Several test files may be making it at once: each writes its own and the last one stays.
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, Buffer.from(await image.arrayBuffer()));
  await rename(mine, file);
  return image;
}
