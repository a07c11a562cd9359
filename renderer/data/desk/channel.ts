import { carried, revived } from './carried-errors.ts';

/** What each side may ask of the other, by name. */
export type Calls = Record<string, (...args: never[]) => unknown>;

/** One end of a `MessageChannel`, as far as it is needed here. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start(): void;
  close(): void;
}

type Message<News> =
  | { at: 'call'; id: number; name: string; args: unknown[] }
  | { at: 'answer'; id: number; value: unknown }
  | { at: 'failure'; id: number; error: unknown }
  | { at: 'news'; news: News };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The other side has gone before it answered. */
export class ChannelClosed extends Error {
  constructor() {
    super('the other side has gone');
    this.name = 'ChannelClosed';
  }
}

/**
 * Questions and news between a window and the desk, in order. Both sides are ours and of one build, so names are
 * checked by the compiler and not again here.
 */
export class Channel<Theirs extends Calls, Said> {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #closed = false;

  /** `Heard` is what the other side tells without being asked. */
  constructor(port: Port, mine: Calls, heard: (news: never) => void) {
    this.#port = port;
    port.addEventListener(
      'message',
      ({ data }) => void this.#received(data, mine, heard as (news: unknown) => void),
    );
    port.start();
  }

  call<N extends keyof Theirs & string>(
    name: N,
    ...args: Parameters<Theirs[N]>
  ): Promise<Awaited<ReturnType<Theirs[N]>>> {
    if (this.#closed) return Promise.reject(new ChannelClosed());
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#post({ at: 'call', id, name, args });
    });
  }

  tell(news: Said): void {
    if (!this.#closed) this.#post({ at: 'news', news });
  }

  /** Questions that are still open fail with `ChannelClosed`. */
  close(): void {
    this.#closed = true;
    this.#port.close();
    for (const { reject } of this.#waiting.values()) reject(new ChannelClosed());
    this.#waiting.clear();
  }

  async #received(message: Message<unknown>, mine: Calls, heard: (news: unknown) => void): Promise<void> {
    if (message.at === 'news') heard(message.news);
    else if (message.at === 'call') await this.#answer(message, mine);
    else {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.at === 'answer') waiting?.resolve(message.value);
      else waiting?.reject(revived(message.error));
    }
  }

  async #answer({ id, name, args }: Message<unknown> & { at: 'call' }, mine: Calls): Promise<void> {
    try {
      const run = mine[name] as ((...args: unknown[]) => unknown) | undefined;
      if (!run) throw new Error(`nobody answers ${name}`);
      this.#post({ at: 'answer', id, value: await run(...args) });
    } catch (error) {
      this.#post({ at: 'failure', id, error: carried(error) });
    }
  }

  #post(message: Message<Said>): void {
    if (!this.#closed) this.#port.postMessage(message);
  }
}
