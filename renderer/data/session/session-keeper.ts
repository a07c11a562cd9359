import { z } from 'zod';
import { refreshSchema, type Session, sessionSchema, signInSchema } from '../../../contract/http/session.ts';
import type { Bootstrap } from '../../../contract/ipc/bootstrap.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Clock } from '../../../sync/engine/ports.ts';
import { Access } from '../network/access.ts';
import { ApiFailure, ask } from '../network/ask.ts';
import { report } from '../problem-log.ts';
import type { Workplace } from '../workplace.ts';
import { centreOf } from './centre.ts';
import { withinOfflineLease } from './offline-lease.ts';
import type { OpenedWorkplace, openWorkplace } from './open-workplace.ts';
import { Remembered } from './remembered.ts';

/** Why nobody is signed in: `ended` by the server, `leaseOver` too long without it, `left` by the person. */
export type SignedOutReason = 'nobody' | 'ended' | 'leaseOver' | 'left';

export type SessionState =
  | { at: 'opening' }
  | { at: 'signedOut'; why: SignedOutReason }
  | { at: 'signedIn'; workplace: Workplace }
  /** This machine's disk could not be read. */
  | { at: 'failed'; error: unknown };

export interface SessionPorts {
  bridge: ShiftdeskBridge;
  bootstrap: Bootstrap;
  clock: Clock;
  /** Whether our API answers at its address. */
  isUp(): boolean;
  open: typeof openWorkplace;
}

/** Who is signed in on this machine, from start to sign-out. A store for `useSyncExternalStore`. */
export class SessionKeeper {
  readonly #ports: SessionPorts;
  readonly #remembered: Remembered;
  readonly #centre: string;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { at: 'opening' };
  #opened: OpenedWorkplace | undefined;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#centre = centreOf(ports.bootstrap);
    this.#remembered = new Remembered(ports.bridge, this.#centre);
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up the remembered sign-in, without waiting for a network when the last contact is recent enough. */
  async start(): Promise<void> {
    const remembered = await this.#remembered.read();
    if (!remembered) return this.#set({ at: 'signedOut', why: 'nobody' });
    const access = this.#accessFrom(remembered);
    const opened = await this.#open(remembered.person, access);
    if (!opened) return;
    const lastContactAt = Math.max(remembered.confirmedAt, opened.engine.status.lastSyncedAt ?? 0);
    if (withinOfflineLease(lastContactAt, this.#ports.clock.now())) return this.#enter(opened);
    const why = await this.#whyNotKnown(access);
    if (!why) return this.#enter(opened);
    opened.close();
    this.#set({ at: 'signedOut', why });
  }

  /** Throws `ApiFailure` when the server does not let the person in. */
  async signIn(login: string, password: string): Promise<void> {
    const session = await ask({
      url: `${this.#ports.bootstrap.apiUrl}/auth/sign-in`,
      method: 'POST',
      body: signInSchema.parse({ login, password }),
      answer: sessionSchema,
    });
    await this.#remembered.keep(session);
    const opened = await this.#open(session.person, this.#accessFrom(session));
    if (opened) this.#enter(opened);
  }

  /** Leaves. Unsent work and drafts stay on this machine for the person's next sign-in. */
  async signOut(): Promise<void> {
    await this.#opened?.drafts.settled();
    const remembered = await this.#remembered.read();
    // Another person may sit down here: the screen must not tell them of these customers.
    await this.#ports.bridge.call('reminders.sync', { reminders: [] });
    await this.#remembered.forget();
    this.#leave('left');
    if (remembered && this.#ports.isUp()) await this.#tellServer(remembered.refreshToken);
  }

  #accessFrom(start: { refreshToken: string } | Session): Access {
    const { clock, bootstrap, isUp } = this.#ports;
    const keep = (session: Session) => this.#remembered.keep(session);
    return new Access({ clock, apiUrl: bootstrap.apiUrl, isUp, keep }, start);
  }

  async #open(person: Pick<Person, 'id' | 'name'>, access: Access): Promise<OpenedWorkplace | undefined> {
    try {
      return await this.#ports.open(person, this.#centre, this.#ports.bootstrap.apiUrl, access);
    } catch (error) {
      report('session.open', error);
      this.#set({ at: 'failed', error });
      return undefined;
    }
  }

  #enter(opened: OpenedWorkplace): void {
    this.#opened = opened;
    this.#set({ at: 'signedIn', workplace: { ...opened, signOut: () => this.signOut() } });
    opened.engine.subscribeStatus(() => {
      if (opened.engine.status.connection === 'signedOut' && this.#opened === opened) void this.#ended();
    });
    opened.engine.start();
  }

  /** The server no longer knows the sign-in. Reminders of this person still come; the screens are closed. */
  async #ended(): Promise<void> {
    this.#leave('ended');
    await this.#remembered.forget();
  }

  #leave(why: SignedOutReason): void {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#set({ at: 'signedOut', why });
    // The last keystrokes are still on their way to the disk.
    if (opened) void opened.drafts.settled().then(() => opened.close());
  }

  /** Nothing when the server still knows the person. */
  async #whyNotKnown(access: Access): Promise<SignedOutReason | undefined> {
    try {
      await access.token();
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      return error.code === 'unauthenticated' ? 'ended' : 'leaseOver';
    }
  }

  /** Whether or not the server hears it, nobody is signed in here any more. */
  async #tellServer(refreshToken: string): Promise<void> {
    const url = `${this.#ports.bootstrap.apiUrl}/auth/sign-out`;
    const body = refreshSchema.parse({ refreshToken });
    await ask({ url, method: 'POST', body, answer: z.unknown() }).catch(() => {});
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
