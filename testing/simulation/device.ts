import { type Life, never } from './life.ts';
import type { Surroundings } from './surroundings.ts';

/** Things one device does take turns: the second waits for the first. */
export class Device {
  #freeAt = 0;
  readonly #world: Surroundings;

  constructor(world: Surroundings) {
    this.#world = world;
  }

  /** It answers nobody for this long. */
  stall(ms: number): void {
    this.#freeAt = Math.max(this.#freeAt, this.#world.clock.now()) + ms;
  }

  /** Does `effect` when the device gets to it, unless the run has ended by then; so does hearing of it. */
  async call<T>(life: Life, longest: number, effect: () => Promise<T>): Promise<T> {
    if (!life.passes()) return never();
    const { clock, random } = this.#world;
    const now = clock.now();
    this.#freeAt = Math.max(this.#freeAt, now) + random.below(longest);
    await new Promise<void>((resolve) => clock.after(this.#freeAt - now, resolve));
    if (!life.alive) return never();
    try {
      return await effect();
    } finally {
      if (!life.passes()) await never();
    }
  }
}
