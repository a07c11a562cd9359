import type { z } from 'zod';
import {
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  pullReplySchema,
  pushReplySchema,
} from '../../../contract/sync/wire.ts';
import { type Transport, TransportError } from '../../../sync/engine/ports.ts';
import type { Access } from './access.ts';
import { ApiFailure, type FailureCode } from './ask.ts';
import type { PokeSocket } from './poke-socket.ts';

const kinds: Partial<Record<FailureCode, TransportError['kind']>> = {
  unreachable: 'unreachable',
  unauthenticated: 'signedOut',
  upgradeRequired: 'upgrade',
};

/** An `ApiFailure` in the engine's terms; anything else as it is. */
export const transportError = (error: unknown): unknown =>
  error instanceof ApiFailure ? new TransportError(kinds[error.code] ?? 'server', error.message) : error;

/** Push and pull over HTTP, pokes over a WebSocket. */
export class HttpTransport implements Transport {
  readonly #access: Access;
  readonly #apiUrl: string;
  readonly #pokes: PokeSocket;

  constructor(access: Access, apiUrl: string, pokes: PokeSocket) {
    this.#access = access;
    this.#apiUrl = apiUrl;
    this.#pokes = pokes;
  }

  push(request: PushRequest): Promise<PushReply> {
    return this.#post('/sync/push', request, pushReplySchema);
  }

  pull(request: PullRequest): Promise<PullReply> {
    return this.#post('/sync/pull', request, pullReplySchema);
  }

  listen(listener: Parameters<Transport['listen']>[0]): () => void {
    return this.#pokes.listen(listener);
  }

  async #post<T>(path: string, body: unknown, answer: z.ZodType<T>): Promise<T> {
    try {
      return await this.#access.ask({ url: this.#apiUrl + path, method: 'POST', body, answer });
    } catch (error) {
      throw transportError(error);
    }
  }
}
