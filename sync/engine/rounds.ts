import type { Clock, Random } from './ports.ts';

const SAFETY_POLL = 60_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/**
 * Decides when to talk to the server: at once when asked, one round at a time, again when asked meanwhile,
 * after growing pauses with jitter while rounds fail, and every minute in any case.
 */
export class Rounds {
  readonly #round: () => Promise<'done' | 'failed' | 'stop'>;
  readonly #clock: Clock;
  readonly #random: Random;
  #running = false;
  #again = false;
  #stopped = true;
  #restarted = false;
  #failures = 0;
  #cancel: () => void = () => {};

  constructor(clock: Clock, random: Random, round: () => Promise<'done' | 'failed' | 'stop'>) {
    this.#clock = clock;
    this.#random = random;
    this.#round = round;
  }

  start(): void {
    this.#stopped = false;
    this.#restarted = this.#running;
    this.retryNow();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  /** Wants a round now. While rounds fail, only the retry timer and `retryNow` start one. */
  ask(): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else if (this.#failures === 0) void this.#run();
  }

  /** The way to the server is known to be open again: no more waiting. */
  retryNow(): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else void this.#run();
  }

  async #run(): Promise<void> {
    this.#cancel();
    this.#running = true;
    this.#again = false;
    let outcome: 'done' | 'failed' | 'stop' = 'failed';
    try {
      outcome = await this.#round();
    } finally {
      this.#running = false;
      this.#after(outcome);
    }
  }

  #after(outcome: 'done' | 'failed' | 'stop'): void {
    if (this.#stopped) return;
    // A round that was under way when somebody started them again does not know better than they do.
    if (outcome === 'stop' && !this.#restarted) {
      this.stop();
      return;
    }
    this.#restarted = false;
    this.#failures = outcome === 'failed' ? this.#failures + 1 : 0;
    if (this.#again) {
      if (outcome !== 'failed') {
        void this.#run();
        return;
      }
      this.#again = false;
    }
    this.#cancel = this.#clock.after(this.#pause(), () => void this.#run());
  }

  #pause(): number {
    const jitter = 0.5 + this.#random.fraction() / 2;
    if (this.#failures === 0) return SAFETY_POLL * jitter;
    return Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1)) * jitter;
  }
}
