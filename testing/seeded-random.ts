import type { Random } from '../sync/engine/ports.ts';

/** A small, fast, seeded generator (mulberry32): the same seed gives the same test, anywhere. */
export class SeededRandom implements Random {
  #state: number;
  #ids = 0;
  readonly #prefix: string;

  constructor(seed: number, prefix = 'id') {
    this.#state = seed >>> 0;
    this.#prefix = prefix;
  }

  /** Goes on with other numbers; ids stay unique. */
  reseed(seed: number): void {
    this.#state = seed >>> 0;
  }

  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  id(): string {
    this.#ids += 1;
    return `${this.#prefix}-${String(this.#ids).padStart(8, '0')}-${Math.floor(this.fraction() * 1e9).toString(36)}`;
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
