import { refreshSchema, type Session, sessionSchema } from '../../../contract/http/session.ts';
import type { Clock } from '../../../sync/engine/ports.ts';
import { ApiFailure, ask, askBytes, type BytesQuestion, type Question } from './ask.ts';

/** A token that ends this soon is not worth starting with. */
const MARGIN_MS = 15_000;

export interface AccessPorts {
  clock: Clock;
  apiUrl: string;
  /** Whether what answers at that address is our API: while ours starts, its port may be somebody else's. */
  isUp(): boolean;
  /** Keeps the next refresh token. It works once: this resolves before anything else is done with it. */
  keep(session: Session): Promise<void>;
}

/** The right to speak as one person: a short-lived access token, renewed with a refresh token that works once. */
export class Access {
  readonly #ports: AccessPorts;
  #refreshToken: string;
  #access: { token: string; endsAt: number } | undefined;
  #refreshing: Promise<string> | undefined;

  constructor(ports: AccessPorts, start: { refreshToken: string } | Session) {
    this.#ports = ports;
    this.#refreshToken = start.refreshToken;
    if ('accessToken' in start) this.#access = this.#accessOf(start);
  }

  get refreshToken(): string {
    return this.#refreshToken;
  }

  /** A token that is good now. Throws `ApiFailure`; `unauthenticated` means that the person has to sign in again. */
  async token(): Promise<string> {
    const { clock, isUp } = this.#ports;
    if (!isUp()) throw new ApiFailure('unreachable', 'the API has not started');
    if (this.#access && this.#access.endsAt - MARGIN_MS > clock.now()) return this.#access.token;
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Asks as this person; a token the server no longer takes is renewed once. */
  ask<T>(question: Omit<Question<T>, 'bearer'>): Promise<T> {
    return this.#asSelf((bearer) => ask({ ...question, bearer }));
  }

  /** The same for bytes. */
  askBytes(question: Omit<BytesQuestion, 'bearer'>): Promise<Uint8Array<ArrayBuffer>> {
    return this.#asSelf((bearer) => askBytes({ ...question, bearer }));
  }

  async #asSelf<T>(run: (bearer: string) => Promise<T>): Promise<T> {
    const bearer = await this.token();
    try {
      return await run(bearer);
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.code !== 'unauthenticated') throw error;
      if (this.#access?.token === bearer) this.#access = undefined;
      return run(await this.token());
    }
  }

  async #refresh(): Promise<string> {
    const session = await ask({
      url: `${this.#ports.apiUrl}/auth/refresh`,
      method: 'POST',
      body: refreshSchema.parse({ refreshToken: this.#refreshToken }),
      answer: sessionSchema,
    });
    this.#refreshToken = session.refreshToken;
    await this.#ports.keep(session);
    this.#access = this.#accessOf(session);
    return this.#access.token;
  }

  /** Reckoned by how long it lives, not by the server's clock, which may differ from ours. */
  #accessOf({ accessToken, accessExpiresAt, serverTime }: Session): { token: string; endsAt: number } {
    return { token: accessToken, endsAt: this.#ports.clock.now() + (accessExpiresAt - serverTime) };
  }
}
