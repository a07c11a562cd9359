/** Time that moves in steps, for everybody who looks at it with the same step. It stands still while nobody looks. */
export class Ticker {
  readonly #now: () => number;
  readonly #every: number;
  readonly #listeners = new Set<() => void>();
  #value = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(now: () => number, everyMs: number) {
    this.#now = now;
    this.#every = everyMs;
  }

  readonly read = (): number => {
    const stale = !this.#timer && this.#now() - this.#value >= this.#every;
    if (stale || this.#value === Number.NEGATIVE_INFINITY) this.#value = this.#now();
    return this.#value;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#tick(), this.#every);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  };

  #tick(): void {
    this.#value = this.#now();
    for (const listener of this.#listeners) listener();
  }
}
