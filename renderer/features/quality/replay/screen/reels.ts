import type { Recorded } from '../../../../../domain/recording/coverage.ts';
import type { ScreenEvent } from '../../../../../domain/recording/redact.ts';

/** A stretch of a screen, ready to be shown. */
export interface Reel {
  stretch: Recorded;
  events: ScreenEvent[];
  /** How it looked, where that is kept apart. */
  styles: string | undefined;
}

/** Loads bytes by their hash: those of this machine, else the centre's. Rejects when they are not those of the hash. */
export type LoadBytes = (hash: string, size: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Stretches kept in memory: a few minutes to both sides. */
const KEPT = 8;

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).text();
}

/** The stretches of one interaction's screen, loaded when they are wanted and kept for a while. */
export class Reels {
  readonly #load: LoadBytes;
  readonly #reels = new Map<string, Promise<Reel>>();
  readonly #styles = new Map<string, Promise<string>>();

  constructor(load: LoadBytes) {
    this.#load = load;
  }

  get(stretch: Recorded): Promise<Reel> {
    const known = this.#reels.get(stretch.id);
    const reel = known ?? this.#open(stretch);
    // The one used last is the last to go.
    this.#reels.delete(stretch.id);
    this.#reels.set(stretch.id, reel);
    if (!known) reel.catch(() => this.#reels.delete(stretch.id));
    for (const id of this.#reels.keys()) if (this.#reels.size > KEPT) this.#reels.delete(id);
    return reel;
  }

  async #open(stretch: Recorded): Promise<Reel> {
    const [bytes, styles] = await Promise.all([
      this.#load(stretch.hash, stretch.size),
      stretch.styles === undefined ? undefined : this.#looks(stretch.styles),
    ]);
    const events = JSON.parse(await unzipped(bytes)) as ScreenEvent[];
    return { stretch, events, styles };
  }

  /** A screen without its looks is still a screen. */
  #looks({ hash, size }: { hash: string; size: number }): Promise<string | undefined> {
    const known = this.#styles.get(hash) ?? this.#load(hash, size).then(unzipped);
    this.#styles.set(hash, known);
    return known.catch(() => {
      this.#styles.delete(hash);
      return undefined;
    });
  }
}
