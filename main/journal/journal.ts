import { dirname } from 'node:path';
import type { DurableFiles } from '../data/durable-files.ts';
import { errorText, type Log } from '../log/log.ts';
import { type AddedFrame, decodeFrames, encodeFrame, type Frame, frameLength } from './frames.ts';

/** A journal smaller than this is not worth writing anew. */
const COMPACT_FROM_BYTES = 64 * 1024;

export interface JournalChange {
  added: readonly { uid: string; sealed: Uint8Array }[];
  settled: readonly string[];
}

interface Waiting {
  change: JournalChange;
  done(): void;
  failed(error: unknown): void;
}

/** By uid, in the order of writing. */
type Kept = ReadonlyMap<string, AddedFrame>;

/**
 * One append-only file of sealed records. All changes that arrive while the disk is busy share its next write. What
 * cannot be read is moved to `<path>.damaged` and never thrown away.
 */
export class Journal {
  readonly #path: string;
  readonly #files: DurableFiles;
  readonly #log: Log;
  #kept: Kept = new Map();
  #loaded = false;
  #size = 0;
  /** The file holds what `kept` says and can be appended to. Otherwise the next change writes it anew. */
  #sound = false;
  #damaged: Buffer[] = [];
  #waiting: Waiting[] = [];
  #running = false;

  constructor(path: string, files: DurableFiles, log: Log) {
    this.#path = path;
    this.#files = files;
    this.#log = log;
  }

  /** What is kept, in the order of writing, after every write that was asked for before. */
  async read(): Promise<{ uid: string; sealed: Uint8Array }[]> {
    // A change of nothing waits its turn and, if need be, reads the file.
    await this.write({ added: [], settled: [] });
    return [...this.#kept.values()].map(({ uid, sealed }) => ({ uid, sealed }));
  }

  /** Resolves when the change would survive a power cut; rejects when the disk refuses it, and can be asked again. */
  write(change: JournalChange): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ change, done, failed });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Lets all calls of this turn of the event loop join the first write too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        if (!this.#loaded) await this.#load();
        await this.#commit(batch.map(({ change }) => change));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#running = false;
  }

  async #load(): Promise<void> {
    const bytes = await this.#files.read(this.#path);
    const { frames, damaged } = decodeFrames(bytes ?? Buffer.alloc(0));
    this.#kept = follow(this.#kept, frames);
    this.#damaged = damaged;
    this.#size = bytes?.length ?? 0;
    this.#sound = bytes !== undefined;
    this.#loaded = true;
    if (damaged.length === 0) return;
    const lost = damaged.reduce((sum, { length }) => sum + length, 0);
    this.#log.warn('journal.damaged', { stretches: damaged.length, bytes: lost });
    await this.#tryRewrite(this.#kept);
  }

  async #commit(changes: readonly JournalChange[]): Promise<void> {
    const frames = framesOf(changes, this.#kept);
    // What a refused write has left in the file is not known, so it may even hold what is not kept.
    const doubtful = !this.#sound && changes.some(({ settled }) => settled.length > 0);
    if (frames.length === 0 && !doubtful) return;
    const kept = follow(this.#kept, frames);
    const bytes = Buffer.concat(frames.map(encodeFrame));
    if (!this.#sound) await this.#rewrite(kept);
    else if (!(this.#isWorthCompacting(kept, bytes.length) && (await this.#tryRewrite(kept)))) {
      // Trying may have got as far as to leave another file in place.
      if (this.#sound) await this.#append(bytes);
      else await this.#rewrite(kept);
    }
    this.#kept = kept;
  }

  async #append(bytes: Buffer): Promise<void> {
    // After a refused write or flush nobody knows what lies in the file: only a new one is certain.
    this.#sound = false;
    await this.#files.writeAt(this.#path, bytes, this.#size);
    this.#size += bytes.length;
    this.#sound = true;
  }

  #isWorthCompacting(kept: Kept, more: number): boolean {
    const size = this.#size + more;
    return size >= COMPACT_FROM_BYTES && sizeOf(kept) * 2 < size;
  }

  async #tryRewrite(kept: Kept): Promise<boolean> {
    try {
      await this.#rewrite(kept);
      return true;
    } catch (error) {
      this.#log.warn('journal.notRewritten', { reason: errorText(error) });
      return false;
    }
  }

  /** The old file stays whole until the new one, just as whole, takes its name. */
  async #rewrite(kept: Kept): Promise<void> {
    const next = `${this.#path}.next`;
    if (this.#damaged.length > 0) {
      await this.#files.append(`${this.#path}.damaged`, Buffer.concat(this.#damaged));
      this.#damaged = [];
    }
    const whole = Buffer.concat([...kept.values()].map(encodeFrame));
    await this.#files.writeNew(next, whole);
    this.#sound = false;
    await this.#files.rename(next, this.#path);
    await this.#files.syncFolder(dirname(this.#path));
    this.#size = whole.length;
    this.#sound = true;
  }
}

/** What has to be written for these changes; that an unknown record is settled need not be. */
function framesOf(changes: readonly JournalChange[], kept: Kept): Frame[] {
  const known = new Set(kept.keys());
  return changes.flatMap(({ added, settled }) => {
    for (const { uid } of added) known.add(uid);
    const toSettle = settled.filter((uid) => known.delete(uid));
    return [
      ...added.map(({ uid, sealed }): Frame => ({ kind: 'added', uid, sealed })),
      ...toSettle.map((uid): Frame => ({ kind: 'settled', uid })),
    ];
  });
}

/** What is kept after these frames: one that is added again keeps its place in the order of being made. */
function follow(before: Kept, frames: readonly Frame[]): Kept {
  const kept = new Map(before);
  for (const frame of frames) {
    if (frame.kind === 'added') kept.set(frame.uid, frame);
    else kept.delete(frame.uid);
  }
  return kept;
}

function sizeOf(kept: Kept): number {
  return [...kept.values()].reduce((sum, frame) => sum + frameLength(frame), 0);
}
