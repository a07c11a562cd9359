import { report } from '../problem-log.ts';
import { contentHash } from './content-hash.ts';
import type { LocalBlobs } from './local-blobs.ts';

/** What somebody wants to have here without a network: content hashes by the name of what they belong to. */
export type KeptHere = Record<string, readonly string[]>;

/** The list of what is to stay here, kept sealed beside the bytes. Two names may need the same file. */
export class KeptFiles {
  /** What it is called among the files. No content has this hash. */
  readonly name: string;
  readonly #blobs: LocalBlobs;
  readonly #kept: Map<string, readonly string[]>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(name: string, blobs: LocalBlobs, kept: KeptHere) {
    this.name = name;
    this.#blobs = blobs;
    this.#kept = new Map(Object.entries(kept));
  }

  /** One that cannot be read is empty: the bytes may be here still, and can be fetched again. */
  static async open(blobs: LocalBlobs): Promise<KeptFiles> {
    const name = await contentHash(new TextEncoder().encode('kept'));
    const kept = await blobs.value(name).catch((error) => report('files.kept', error, 'warn'));
    return new KeptFiles(name, blobs, (kept ?? {}) as KeptHere);
  }

  get all(): KeptHere {
    return Object.fromEntries(this.#kept);
  }

  get hashes(): string[] {
    return [...this.#kept.values()].flat();
  }

  /** Resolves when it would survive a power cut. Without hashes nothing of that name is kept any more. */
  set(name: string, hashes: readonly string[]): Promise<void> {
    if (hashes.length > 0) this.#kept.set(name, hashes);
    else this.#kept.delete(name);
    const written = this.#writing.then(() =>
      this.#kept.size > 0 ? this.#blobs.keepValue(this.name, this.all) : this.#blobs.forget(this.name),
    );
    this.#writing = written.catch(() => {});
    return written;
  }
}
