const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/** Runs `run` after `ms` milliseconds; the result calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/** Things to be tried again, each by name: ever more patiently, or at once when the network is back. */
export class Retries {
  readonly #after: After;
  readonly #waiting = new Map<string, { cancel(): void; run(): void }>();
  readonly #failures = new Map<string, number>();

  constructor(after: After) {
    this.#after = after;
  }

  /** Tries again after a pause that doubles with every failure. */
  failed(name: string, run: () => void): void {
    const failures = this.#failures.get(name) ?? 0;
    this.#failures.set(name, failures + 1);
    this.in(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE), name, run);
  }

  /** Does it in `ms` milliseconds, instead of whenever it was planned before. */
  in(ms: number, name: string, run: () => void): void {
    this.#waiting.get(name)?.cancel();
    const fire = () => {
      this.#waiting.delete(name);
      run();
    };
    this.#waiting.set(name, { cancel: this.#after(ms, fire), run });
  }

  /** It worked, or nobody wants it any more. */
  done(name: string): void {
    this.#waiting.get(name)?.cancel();
    this.#waiting.delete(name);
    this.#failures.delete(name);
  }

  clear(): void {
    for (const name of [...this.#waiting.keys(), ...this.#failures.keys()]) this.done(name);
  }

  /** Tries everything that waits. */
  now(): void {
    for (const [name, { cancel, run }] of [...this.#waiting]) {
      cancel();
      this.#waiting.delete(name);
      run();
    }
  }
}
