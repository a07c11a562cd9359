import type { ScopePatch } from '../../contract/sync/wire.ts';

/** What a scope's rows became between two of its versions. */
export interface PatchKey {
  epoch: string;
  scope: string;
  /** Undefined: everything from the beginning. */
  from: number | undefined;
  version: number;
}

const ROWS_KEPT = 20_000;

export const sizeOf = ({ puts, dels }: ScopePatch): number => puts.length + dels.length;

/**
 * Whole patches that were given before. A commit wakes every desktop of its queue at once, and all of them ask for the
 * same rows. Nothing here grows old: no row of a scope changes unless its version does, which the database sees to.
 */
export class PatchCache {
  readonly #patches = new Map<string, ScopePatch>();
  #rows = 0;

  get(key: PatchKey): ScopePatch | undefined {
    const name = nameOf(key);
    const patch = this.#patches.get(name);
    if (!patch) return undefined;
    // What is asked for last is forgotten last.
    this.#patches.delete(name);
    this.#patches.set(name, patch);
    return patch;
  }

  set(key: PatchKey, patch: ScopePatch): void {
    const name = nameOf(key);
    if (this.#patches.has(name)) return;
    this.#patches.set(name, patch);
    this.#rows += costOf(patch);
    for (const [oldest, old] of this.#patches) {
      if (this.#rows <= ROWS_KEPT) return;
      this.#patches.delete(oldest);
      this.#rows -= costOf(old);
    }
  }
}

/** An empty patch takes room as well. */
const costOf = (patch: ScopePatch): number => sizeOf(patch) + 1;

const nameOf = ({ epoch, scope, from, version }: PatchKey): string =>
  JSON.stringify([epoch, scope, from ?? null, version]);
