import type { ScopeSum } from '../../contract/sync/wire.ts';
import { MINUTE } from '../../domain/time.ts';
import type { Pool } from './pool.ts';
import type { Clock } from './ports.ts';

/** A scope is not started over more often than this: a sum that is wrong on the server must not keep a line busy. */
const HEAL_PAUSE = 10 * MINUTE;

/**
 * Compares what is held with what the server says must be held. Whatever is wrong with a row, a fault of ours or a bad
 * disk, it becomes a counted event that mends itself instead of a wrong screen nobody notices.
 */
export class Divergence {
  readonly #clock: Clock;
  /** Scopes that were started over a short while ago. */
  readonly #resting = new Set<string>();
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How often a scope differed since the start. */
  get count(): number {
    return this.#count;
  }

  /** The scopes to start over now. */
  check(pool: Pool, sums: Readonly<Record<string, ScopeSum>>): string[] {
    return Object.entries(sums).flatMap(([scope, said]) => {
      const held = pool.sumOf(scope);
      if (held.n === said.n && held.sum === said.sum) return [];
      this.#count += 1;
      if (this.#resting.has(scope)) return [];
      this.#resting.add(scope);
      // A timer and not the time of day, which anybody may set.
      this.#clock.after(HEAL_PAUSE, () => this.#resting.delete(scope));
      return [scope];
    });
  }
}
