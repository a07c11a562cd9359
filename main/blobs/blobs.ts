import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobEntry } from '../../contract/ipc/blobs.ts';
import type { ChannelName } from '../../contract/ipc/channel-names.ts';
import type { RequestOf, ResponseOf } from '../../contract/ipc/channels.ts';
import type { Clock } from '../clock.ts';
import { absent, type DurableFiles, durableFiles } from '../data/durable-files.ts';

type BlobChannel = Extract<ChannelName, `blob.${string}`>;
/** What the page may ask of the files it keeps here, by channel. */
export type BlobHandlers = {
  readonly [C in BlobChannel]: (request: RequestOf<C>) => Promise<ResponseOf<C>>;
};

/**
 * Files of the page in sealed parts: `<folder>/<owner>/<hash>/<index>`, one file a part, so that a download goes on
 * where it stopped. The time of the innermost folder says when the file was last used.
 */
export function openBlobs(folder: string, clock: Clock, files: DurableFiles = durableFiles): BlobHandlers {
  let queue: Promise<unknown> = Promise.resolve();
  // One change after another: two windows may fetch the same part.
  const next = <T>(job: () => Promise<T>): Promise<T> => {
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  };
  const placeOf = (blob: string) => join(folder, ...blob.split('-'));
  const touch = (place: string) => utimes(place, clock.now() / 1000, clock.now() / 1000);

  return {
    'blob.write': ({ blob, index, sealed }) =>
      next(async () => {
        const place = placeOf(blob);
        await makePlace(place, files);
        const path = join(place, String(index));
        await files.writeNew(`${path}.next`, Buffer.from(sealed, 'base64'));
        await files.rename(`${path}.next`, path);
        await files.syncFolder(place);
        await touch(place);
        return {};
      }),
    'blob.read': async ({ blob, index }) => {
      const place = placeOf(blob);
      const bytes = await readFile(join(place, String(index))).catch(absent);
      if (bytes) await touch(place).catch(absent);
      return { sealed: bytes?.toString('base64') ?? null };
    },
    'blob.stat': async ({ blob }) => ({ chunks: await partsIn(placeOf(blob)) }),
    'blob.delete': ({ blob }) =>
      next(async () => {
        await rm(placeOf(blob), { recursive: true, force: true });
        return {};
      }),
    'blob.list': async ({ owner }) => {
      const hashes = (await readdir(join(folder, owner)).catch(absent)) ?? [];
      const entries = await Promise.all(hashes.map((hash) => entryOf(`${owner}-${hash}`, placeOf)));
      return { blobs: entries.filter((entry) => entry !== undefined) };
    },
  };
}

async function makePlace(place: string, files: DurableFiles): Promise<void> {
  const made = await mkdir(place, { recursive: true, mode: 0o700 });
  if (!made) return;
  await files.syncFolder(dirname(place));
  await files.syncFolder(dirname(dirname(place)));
}

/** The parts that are whole, ascending. */
async function partsIn(place: string): Promise<number[]> {
  const names = (await readdir(place).catch(absent)) ?? [];
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** `undefined`: deleted while it was looked at. */
async function entryOf(blob: string, placeOf: (blob: string) => string): Promise<BlobEntry | undefined> {
  const place = placeOf(blob);
  const used = await stat(place).catch(absent);
  if (!used) return undefined;
  const parts = await partsIn(place);
  const sizes = await Promise.all(parts.map((part) => stat(join(place, String(part))).catch(absent)));
  const bytes = sizes.reduce((sum, file) => sum + (file?.size ?? 0), 0);
  return { blob, bytes, usedAt: Math.round(used.mtimeMs) };
}
