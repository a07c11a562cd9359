import {
  type Cookie,
  PULL_LIMIT,
  PUSH_LIMIT,
  type PullReply,
  type PushReply,
  WIRE_VERSION,
} from '../../contract/sync/wire.ts';
import type { Clock, OutboxEntry, Transport } from './ports.ts';
import type { ServerTime } from './server-time.ts';

/** The cookie after these pages. */
export function advance(cookie: Cookie | null, replies: readonly PullReply[]): Cookie | null {
  let next = cookie;
  for (const reply of replies) {
    const scopes = next?.epoch === reply.epoch ? { ...next.scopes } : {};
    for (const scope of reply.drop) delete scopes[scope];
    for (const [scope, page] of Object.entries(reply.scopes)) scopes[scope] = page.to;
    next = { epoch: reply.epoch, scopes };
  }
  return next;
}

/** Puts questions to the server in the protocol's terms and measures its clock on the way. */
export class Exchange {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #time: ServerTime;

  constructor(transport: Transport, clock: Clock, time: ServerTime) {
    this.#transport = transport;
    this.#clock = clock;
    this.#time = time;
  }

  /** Sends up to one batch, in order. */
  push(clientId: string, entries: readonly OutboxEntry[]): Promise<PushReply> {
    const mutations = entries
      .slice(0, PUSH_LIMIT)
      .map(({ uid, n, name, args, at }) => ({ uid, n, name, args, at }));
    return this.#timed(() => this.#transport.push({ clientId, version: WIRE_VERSION, mutations }));
  }

  /** One page of what is new since `cookie`. Answers and sums come with the last page, in the snapshot of its rows. */
  pull(clientId: string, cookie: Cookie | null, sent: string[], want: string[]): Promise<PullReply> {
    const request = { clientId, version: WIRE_VERSION, cookie, sent, want, limit: PULL_LIMIT };
    return this.#timed(() => this.#transport.pull(request));
  }

  async #timed<T extends { serverTime: number }>(ask: () => Promise<T>): Promise<T> {
    const sentAt = this.#clock.now();
    const reply = await ask();
    this.#time.sample(sentAt, this.#clock.now(), reply.serverTime);
    return reply;
  }
}
