import type { Clock } from '../sync/engine/ports.ts';

/** Time that moves only when told to. Timers fire in order of due time, then of creation. */
export class FakeClock implements Clock {
  #now: number;
  #timers: { at: number; n: number; task: () => void }[] = [];
  #n = 0;

  constructor(now = Date.UTC(2026, 10, 20, 1, 0, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), n: this.#n++, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves to the next timer and fires it; false when there is none before `until`. */
  fireNext(until = Number.POSITIVE_INFINITY): boolean {
    const next = this.#timers.sort((a, b) => a.at - b.at || a.n - b.n)[0];
    if (!next || next.at > until) return false;
    this.#timers.shift();
    this.#now = Math.max(this.#now, next.at);
    next.task();
    return true;
  }

  /** Time goes by without anybody awake: what was due in it is due now. */
  skip(ms: number): void {
    this.#now += ms;
  }

  /** Fires what is due next and lets promises settle; false when nothing is before `until`. */
  async step(until: number): Promise<boolean> {
    if (!this.fireNext(until)) return false;
    await settle();
    return true;
  }

  /** Lets time pass, with everything that is due in it, and lets promises settle in between. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    while (this.fireNext(until)) await settle();
    this.#now = until;
  }
}

/** Lets every promise that can settle do so. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
