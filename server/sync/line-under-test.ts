import type { PullReply, PullRequest, PushReply, PushRequest } from '../../contract/sync/wire.ts';
import { Engine } from '../../sync/engine/engine.ts';
import { type Transport, TransportError } from '../../sync/engine/ports.ts';
import { MemoryJournal } from '../../testing/memory-journal.ts';
import { MemoryStore } from '../../testing/memory-store.ts';
import { SeededRandom } from '../../testing/seeded-random.ts';
import type { CentreUnderTest } from '../centre-under-test.ts';
import { openLog } from '../http/log.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

const log = openLog({ write: () => {} });

/** A line from a desktop to the real server, which is there or is not. */
export class LineUnderTest implements Transport {
  there = true;
  readonly #test: CentreUnderTest;
  readonly #personId: string;
  #listener: Parameters<Transport['listen']>[0] | undefined;

  constructor(test: CentreUnderTest, personId: string) {
    this.#test = test;
    this.#personId = personId;
  }

  push(request: PushRequest): Promise<PushReply> {
    return this.#carry(async () => ({
      ...(await push({ centre: this.#test.centre, log }, this.#personId, request)),
      serverTime: this.#test.clock.now(),
    }));
  }

  pull(request: PullRequest): Promise<PullReply> {
    return this.#carry(() => pull(this.#test, this.#personId, request));
  }

  listen(listener: Parameters<Transport['listen']>[0]): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  }

  poke(): void {
    this.#listener?.poked();
  }

  cut(): void {
    this.there = false;
    this.#listener?.down();
  }

  mend(): void {
    this.there = true;
    this.#listener?.up();
  }

  async #carry<T>(ask: () => Promise<T>): Promise<T> {
    if (!this.there) throw new TransportError('unreachable');
    return JSON.parse(JSON.stringify(await ask())) as T;
  }
}

/** A person's whole desktop on the real server. Timers run a hundred times as fast. */
export async function desktopOn(
  test: CentreUnderTest,
  personId: string,
): Promise<{ engine: Engine; line: LineUnderTest }> {
  const line = new LineUnderTest(test, personId);
  const clock = {
    now: () => test.clock.now(),
    after(ms: number, task: () => void): () => void {
      const timer = setTimeout(task, ms / 100);
      return () => clearTimeout(timer);
    },
  };
  const random = new SeededRandom(personId.length, personId);
  const ports = { store: new MemoryStore(), journal: new MemoryJournal(), transport: line, clock, random };
  const engine = await Engine.open(ports, personId);
  await engine.start();
  return { engine, line };
}
