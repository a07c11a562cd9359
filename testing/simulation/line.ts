import {
  OLDEST_PUSH,
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  WIRE_VERSION,
} from '../../contract/sync/wire.ts';
import { type Transport, TransportError } from '../../sync/engine/ports.ts';
import { ServerFailure } from '../central.ts';
import { downcast } from './earlier-version.ts';
import type { Host } from './host.ts';
import { type Life, never } from './life.ts';

export interface LineFaults {
  dropRequest: number;
  dropReply: number;
  duplicate: number;
  garble: number;
  /** Questions for rows get lost, besides. */
  dropPull: number;
  serverError: number;
  losePoke: number;
  /** Longest way in one direction, ms. */
  delay: number;
}

export const goodLine: LineFaults = {
  dropRequest: 0,
  dropReply: 0,
  duplicate: 0,
  garble: 0,
  dropPull: 0,
  serverError: 0,
  losePoke: 0,
  delay: 10,
};

/** Nobody answers: the desktop gives up after this. */
const PATIENCE = 5_000;

/** One machine's way to the server, as bad as asked for. */
export class Line {
  faults: LineFaults = goodLine;
  cut = false;
  signedOut = false;
  readonly #machine: Host;
  #listener: { life: Life; poked(): void; up(): void; down(): void } | undefined;

  constructor(machine: Host) {
    this.#machine = machine;
  }

  /** The line as one run of the engine sees it. */
  transport(life: Life): Transport {
    return {
      push: (request) => this.#carry(life, false, () => this.#push(life, request)),
      pull: (request) => this.#carry(life, true, () => this.#pull(request)),
      listen: (listener) => {
        this.#listener = { life, ...listener };
        return () => {
          if (this.#listener?.life === life) this.#listener = undefined;
        };
      },
    };
  }

  poke(): void {
    if (this.cut || this.#machine.world.random.chance(this.faults.losePoke)) return;
    if (this.#listener?.life.alive) this.#listener.poked();
  }

  cutOff(): void {
    this.cut = true;
    if (this.#listener?.life.alive) this.#listener.down();
  }

  heal(): void {
    this.cut = false;
    if (this.#listener?.life.alive) this.#listener.up();
  }

  #push(life: Life, request: PushRequest): () => PushReply {
    const { world, personId, generation, watch } = this.#machine;
    watch?.pushing(request);
    const behind = world.generation - generation;
    const asked =
      behind === 0
        ? request
        : { ...request, version: behind === 1 ? OLDEST_PUSH : 0, mutations: request.mutations.map(downcast) };
    return () => {
      const reply = world.central.push(personId, asked);
      if (life.alive)
        world.trace.say(this.#machine.name, `push ${asked.mutations.length}: ${wordsOf(reply)}`);
      return reply;
    };
  }

  #pull(request: PullRequest): () => PullReply {
    const { world, personId, watch } = this.#machine;
    watch?.pulling(request);
    return () => {
      if (this.#machine.generation !== world.generation || request.version !== WIRE_VERSION)
        throw new TransportError('upgrade');
      return world.central.pull(personId, request, world.page);
    };
  }

  async #carry<T extends object>(life: Life, isPull: boolean, prepare: () => () => T): Promise<T> {
    if (!life.passes()) return never();
    const ask = prepare();
    const { random } = this.#machine.world;
    const { faults } = this;
    const dropped = random.chance(faults.dropRequest) || (isPull && random.chance(faults.dropPull));
    if (random.chance(faults.duplicate)) void this.#again(ask);
    await this.#travel();
    const reply = this.cut || dropped ? new TransportError('unreachable') : this.#ask(ask);
    if (dropped && !this.cut) await this.#wait(PATIENCE);
    else await this.#travel();
    if (!life.passes()) return never();
    if (reply instanceof TransportError) throw reply;
    if (this.cut || random.chance(faults.dropReply)) throw new TransportError('unreachable');
    if (random.chance(faults.garble)) throw new TransportError('server', 'garbled');
    if (isPull) this.#machine.watch?.heard(reply as unknown as PullReply);
    return reply;
  }

  /** The same request arrives once more, some time later. */
  async #again<T>(ask: () => T): Promise<void> {
    await this.#wait(this.#machine.world.random.below(4_000));
    if (!this.#machine.world.healed) this.#ask(ask);
  }

  #ask<T>(ask: () => T): T | TransportError {
    if (this.signedOut) return new TransportError('signedOut');
    if (this.#machine.world.random.chance(this.faults.serverError)) return new TransportError('server');
    try {
      return ask();
    } catch (error) {
      if (error instanceof TransportError) return error;
      if (error instanceof ServerFailure) return new TransportError('server');
      throw error;
    }
  }

  #travel(): Promise<void> {
    return this.#wait(1 + this.#machine.world.random.below(this.faults.delay));
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#machine.world.clock.after(ms, resolve);
    });
  }
}

const wordsOf = ({ results, error }: PushReply): string =>
  `${results.map(({ status }) => (status === 'ok' ? '+' : '-')).join('')}${error ?? ''}`;
