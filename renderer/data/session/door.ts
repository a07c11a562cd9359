import type { z } from 'zod';
import {
  begunOutsideSchema,
  type OutsideProof,
  type OutsideSession,
  outsideSessionSchema,
  redeemOutsideSchema,
} from '../../../contract/http/outside.ts';
import {
  type NewFactor,
  newFactorSchema,
  recoveryCodesSchema,
} from '../../../contract/http/second-factor.ts';
import { type Session, sessionSchema, signInSchema } from '../../../contract/http/session.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { GIVE_UP_AFTER } from '../../../domain/person/sign-in-times.ts';
import type { Clock } from '../../../sync/engine/ports.ts';
import { ApiFailure, ask } from '../network/ask.ts';
import { hashOf, newSecret } from './door-secret.ts';
import type { DoorProof } from './session-state.ts';

interface DoorPorts {
  bridge: ShiftdeskBridge;
  apiUrl: string;
  clock: Clock;
}

/** What is asked of the server before anybody is signed in here. One sign-in at a time; it can be given up (C-253). */
export class Door {
  readonly #ports: DoorPorts;
  #underWay: AbortController | undefined;
  /** What the browser has brought, until it has become a session. */
  #proof: OutsideProof | undefined;

  constructor(ports: DoorPorts) {
    this.#ports = ports;
  }

  /** Throws `ApiFailure`; `late` when the server took too long, `cancelled` when the person gave up. */
  signIn(login: string, password: string, code: string | undefined): Promise<Session> {
    const body = signInSchema.parse({ login, password, code });
    return this.#giveUpLater((signal) => this.#ask('/auth/sign-in', body, sessionSchema, signal));
  }

  /**
   * With an account outside: the system browser goes there and brings back a ticket that only this desktop can redeem
   * (C-252). With a code: redeems what was brought before.
   */
  async signInOutside(code: string | undefined): Promise<OutsideSession> {
    this.#proof = code === undefined || !this.#proof ? await this.#fetchProof() : this.#proof;
    const body = redeemOutsideSchema.parse({ ...this.#proof, code });
    const session = await this.#giveUpLater((signal) =>
      this.#ask('/auth/outside/redeem', body, outsideSessionSchema, signal),
    );
    this.#proof = undefined;
    return session;
  }

  /** Gives up the sign-in that is under way. */
  cancel(): void {
    this.#underWay?.abort(new ApiFailure('cancelled'));
  }

  /** A secret for the person's authenticator. Throws `ApiFailure`, as the next one does. */
  beginFactor(proof: DoorProof, code: string | undefined): Promise<NewFactor> {
    return this.#ask('/auth/second-factor/begin', { ...this.#proofOf(proof), code }, newFactorSchema);
  }

  async confirmFactor(proof: DoorProof, code: string): Promise<string[]> {
    const body = { ...this.#proofOf(proof), code };
    return (await this.#ask('/auth/second-factor/confirm', body, recoveryCodesSchema)).codes;
  }

  #proofOf(proof: DoorProof): object {
    if (proof !== 'outside') return proof;
    if (!this.#proof) throw new ApiFailure('unauthenticated', 'nothing was brought from outside');
    return this.#proof;
  }

  async #fetchProof(): Promise<OutsideProof> {
    const { bridge } = this.#ports;
    const verifier = newSecret();
    const challenge = await hashOf(verifier);
    const { returnTo } = await bridge.call('outside.listen', {});
    const { flow } = await this.#giveUpLater((signal) =>
      this.#ask('/auth/outside/begin', { returnTo, challenge }, begunOutsideSchema, signal),
    ).catch(async (error: unknown) => {
      await bridge.call('outside.stop', {});
      throw error;
    });
    const underWay = this.#begin();
    underWay.signal.addEventListener('abort', () => void bridge.call('outside.stop', {}));
    const brought = await bridge.call('outside.open', { flow });
    this.#end(underWay);
    if ('ticket' in brought) return { ticket: brought.ticket, verifier };
    throw new ApiFailure(brought.refused === 'stopped' ? 'cancelled' : `outside.${brought.refused}`);
  }

  /** Runs what the person can give up, and gives it up for them after a while. */
  async #giveUpLater<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const underWay = this.#begin();
    const forget = this.#ports.clock.after(GIVE_UP_AFTER, () => underWay.abort(new ApiFailure('late')));
    try {
      return await run(underWay.signal);
    } finally {
      forget();
      this.#end(underWay);
    }
  }

  #begin(): AbortController {
    this.#underWay = new AbortController();
    return this.#underWay;
  }

  #end(underWay: AbortController): void {
    if (this.#underWay === underWay) this.#underWay = undefined;
  }

  #ask<T>(path: string, body: object, answer: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
    return ask({ url: this.#ports.apiUrl + path, method: 'POST', body, answer, signal });
  }
}
