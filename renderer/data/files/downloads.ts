import type { Bytes } from '../disk/sealer.ts';
import type { FilesApi } from '../network/files-api.ts';
import type { TellFile } from './file-state.ts';
import { type LocalBlobs, PIECE } from './local-blobs.ts';

/** Pieces asked for in one question: few enough to show how it goes on. */
const AT_ONCE = 4;

interface DownloadPorts {
  blobs: LocalBlobs;
  api: FilesApi;
  tell: TellFile;
}

/** Fetches files when somebody wants to see them, piece by piece, and keeps what came: the rest may come later. */
export class Downloads {
  readonly #ports: DownloadPorts;
  readonly #running = new Map<string, Promise<Bytes>>();

  constructor(ports: DownloadPorts) {
    this.#ports = ports;
  }

  /** The file, held against its hash. Throws `ApiFailure` where it is not here and cannot be had, and `DamagedFile`. */
  load(hash: string, size: number): Promise<Bytes> {
    const running = this.#running.get(hash) ?? this.#load(hash, size);
    this.#running.set(hash, running);
    const over = () => this.#running.delete(hash);
    running.then(over, over);
    return running;
  }

  async #load(hash: string, size: number): Promise<Bytes> {
    const { blobs } = this.#ports;
    const missing = await blobs.missing(hash, size);
    if (missing.length === 0) {
      const here = await blobs.whole(hash, size).catch(() => undefined);
      if (here) return here;
      // Damaged here: the server has it still.
      await blobs.forget(hash);
      return this.#fetch(hash, size, await blobs.missing(hash, size));
    }
    return this.#fetch(hash, size, missing);
  }

  async #fetch(hash: string, size: number, missing: readonly number[]): Promise<Bytes> {
    const { blobs, api, tell } = this.#ports;
    let left = missing.reduce((sum, index) => sum + lengthOf(index, size), 0);
    try {
      for (const { first, count } of runsOf(missing)) {
        tell(hash, { at: 'loading', done: size - left });
        const from = first * PIECE;
        const bytes = await api.bytes(hash, from, Math.min(from + count * PIECE, size));
        for (let i = 0; i < count; i += 1)
          await blobs.keepPiece(hash, first + i, bytes.subarray(i * PIECE, (i + 1) * PIECE));
        left -= bytes.length;
      }
      return await blobs.whole(hash, size).catch(async (error) => {
        await blobs.forget(hash);
        throw error;
      });
    } finally {
      tell(hash, undefined);
    }
  }
}

const lengthOf = (index: number, size: number): number => Math.min(PIECE, size - index * PIECE);

/** Pieces that follow one another, as many as are asked for at once. */
function runsOf(pieces: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run && run.count < AT_ONCE && piece === run.first + run.count) run.count += 1;
    else runs.push({ first: piece, count: 1 });
  }
  return runs;
}
