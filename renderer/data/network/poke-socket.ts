import { pokeSchema } from '../../../contract/sync/wire.ts';
import type { Clock, Random, Transport } from '../../../sync/engine/ports.ts';
import { ApiFailure } from './ask.ts';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** What a line tells while it is open; `down` is the last. */
export interface LineEvents {
  up(): void;
  said(text: string): void;
  down(): void;
}

export interface PokePorts {
  clock: Clock;
  random: Random;
  /** A token good now; rejects with an `ApiFailure`. */
  token(): Promise<string>;
  /** Opens a line; the returned function hangs up, after which `down` may still be told. */
  open(token: string, events: LineEvents): () => void;
  /** Calls back when the machine believes the network is there again. */
  onNetwork(listener: () => void): () => void;
  /** Calls back when the line must end at once. */
  onCut(listener: () => void): () => void;
}

/** The server's "something changed", on a line that is taken up again after growing pauses with jitter. */
export class PokeSocket {
  readonly #ports: PokePorts;

  constructor(ports: PokePorts) {
    this.#ports = ports;
  }

  /** One listener at a time; the returned function hangs up for good. */
  listen(listener: Parameters<Transport['listen']>[0]): () => void {
    const { clock, random, token, open, onNetwork, onCut } = this.#ports;
    let hangUp: (() => void) | undefined;
    let attempt = 0;
    let failures = 0;
    let cancelRetry = () => {};

    const connect = async (mine: number) => {
      try {
        const bearer = await token();
        if (mine === attempt) hangUp = open(bearer, eventsOf(mine));
      } catch (error) {
        // Signed out: the engine finds out by its own question; a line needs a person first.
        const signedOut = error instanceof ApiFailure && error.code === 'unauthenticated';
        if (mine === attempt && !signedOut) retryLater();
      }
    };
    const eventsOf = (mine: number): LineEvents => {
      let wasUp = false;
      return {
        up: () => {
          if (mine !== attempt) return;
          wasUp = true;
          failures = 0;
          listener.up();
        },
        said: (text) => {
          if (mine === attempt && isPoke(text)) listener.poked();
        },
        down: () => {
          if (mine !== attempt) return;
          hangUp = undefined;
          if (wasUp) {
            listener.down();
            // The line may be all that broke: a question over HTTP tells.
            listener.poked();
          }
          retryLater();
        },
      };
    };
    const retryLater = () => {
      const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
      failures += 1;
      cancelRetry();
      cancelRetry = clock.after(pause * (0.5 + random.fraction() / 2), start);
    };
    const start = () => {
      cancelRetry();
      attempt += 1;
      void connect(attempt);
    };

    start();
    const stopWatching = onNetwork(() => {
      if (!hangUp) start();
    });
    const stopCut = onCut(() => hangUp?.());
    return () => {
      attempt += 1;
      cancelRetry();
      stopWatching();
      stopCut();
      hangUp?.();
    };
  }
}

function isPoke(text: string): boolean {
  try {
    return pokeSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
