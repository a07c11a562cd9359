import type { PullReply, PullRequest, PushReply, PushRequest } from '../contract/sync/wire.ts';
import { type Clock, type Transport, TransportError } from '../sync/engine/ports.ts';
import type { Central } from './central.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface Faults {
  /** Probability that a request never arrives. */
  dropRequest: number;
  /** Probability that the server did it but nobody hears. */
  dropReply: number;
  /** Probability that a request arrives twice. */
  duplicate: number;
  /** Longest one-way delay, ms. */
  delay: number;
}

export const noFaults: Faults = { dropRequest: 0, dropReply: 0, duplicate: 0, delay: 5 };

/** One person's line to an in-memory central, as bad as asked for. */
export class FaultyTransport implements Transport {
  faults: Faults = noFaults;
  cut = false;
  readonly #central: Central;
  readonly #personId: string;
  readonly #clock: Clock;
  readonly #random: SeededRandom;
  #listener: { poked(): void; up(): void; down(): void } | undefined;

  constructor(central: Central, personId: string, clock: Clock, random: SeededRandom) {
    this.#central = central;
    this.#personId = personId;
    this.#clock = clock;
    this.#random = random;
  }

  push(request: PushRequest): Promise<PushReply> {
    return this.#carry(() => this.#central.push(this.#personId, structuredClone(request)));
  }

  pull(request: PullRequest): Promise<PullReply> {
    return this.#carry(() => this.#central.pull(this.#personId, structuredClone(request)));
  }

  listen(listener: { poked(): void; up(): void; down(): void }): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  }

  poke(): void {
    if (!this.cut) this.#listener?.poked();
  }

  heal(): void {
    this.cut = false;
    this.faults = noFaults;
    this.#listener?.up();
  }

  async #carry<T>(ask: () => T): Promise<T> {
    await this.#travel();
    if (this.cut || this.#random.chance(this.faults.dropRequest)) throw new TransportError('unreachable');
    if (this.#random.chance(this.faults.duplicate)) ask();
    const reply = structuredClone(ask());
    await this.#travel();
    if (this.cut || this.#random.chance(this.faults.dropReply)) throw new TransportError('unreachable');
    return reply;
  }

  #travel(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(1 + this.#random.fraction() * this.faults.delay, resolve);
    });
  }
}
