import { z } from 'zod';
import { refreshSchema, type Session } from '../../../contract/http/session.ts';
import type { Bootstrap } from '../../../contract/ipc/bootstrap.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { withinOfflineLease } from '../../../domain/line/offline-lease.ts';
import { MINUTE } from '../../../domain/time.ts';
import { type Clock, NewerStore } from '../../../sync/engine/ports.ts';
import { Access } from '../network/access.ts';
import { ApiFailure, ask } from '../network/ask.ts';
import { report } from '../problem-log.ts';
import { centreOf } from './centre.ts';
import { Door } from './door.ts';
import type { OpenedDesk, openDesk } from './open-desk.ts';
import { Remembered } from './remembered.ts';
import type {
  Named,
  PinCalls,
  PinOutcome,
  SessionState,
  SignedOutReason,
  WaitsFor,
} from './session-state.ts';
import { Vault } from './vault.ts';

export interface SessionPorts {
  bridge: ShiftdeskBridge;
  bootstrap: Bootstrap;
  clock: Clock;
  /** Whether our API answers at its address. */
  isUp(): boolean;
  open: typeof openDesk;
}

/** Who somebody is, and their right to ask the server, while what this machine holds of them is closed. */
interface Waiting {
  person: Named;
  access: Access;
}

/** How often it is looked whether the server has been away for too long. */
const LEASE_LOOK = MINUTE;

/** Who is signed in on this machine, from start to sign-out. */
export class SessionKeeper {
  /** What is asked of the server before anybody is signed in. */
  readonly door: Door;
  readonly #ports: SessionPorts;
  readonly #remembered: Remembered;
  readonly #centre: string;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { at: 'opening' };
  #opened: OpenedDesk | undefined;
  #waiting: Waiting | undefined;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    const { bridge, bootstrap, clock } = ports;
    this.door = new Door({ bridge, clock, apiUrl: bootstrap.apiUrl });
    this.#centre = centreOf(bootstrap);
    this.#remembered = new Remembered(ports.bridge, this.#centre);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What the signed-in person works with. */
  get opened(): OpenedDesk | undefined {
    return this.#opened;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up the remembered sign-in, without waiting for a network when the last contact is recent enough. */
  async start(): Promise<void> {
    const remembered = await this.#remembered.read();
    if (!remembered) return this.#set({ at: 'signedOut', why: 'nobody' });
    const { person } = remembered;
    const waiting = { person, access: this.#accessFrom(remembered) };
    const answer = await this.#vaultOf(person).open();
    if ('refused' in answer) return this.#closedFor(waiting, answer.refused);
    await this.#openAndEnter(waiting, answer.key);
  }

  /** Throws `ApiFailure` when the server does not let the person in. */
  async signIn(login: string, password: string, code?: string): Promise<void> {
    await this.#comeIn('server', async () => ({
      session: await this.door.signIn(login, password, code),
      opensWith: password,
    }));
  }

  /** With an account outside (C-252); `code` where a second factor is needed. Throws `ApiFailure`. */
  async signInOutside(code?: string): Promise<void> {
    await this.#comeIn(code === undefined ? 'browser' : 'server', async () => {
      const session = await this.door.signInOutside(code);
      return { session, opensWith: session.deskSecret };
    });
  }

  /** What opens this machine's data when the PIN is forgotten is the password, or what the server gives in its place. */
  async #comeIn(
    waitsFor: WaitsFor,
    prove: () => Promise<{ session: Session; opensWith: string }>,
  ): Promise<void> {
    const { session, opensWith } = await this.#saying(waitsFor, prove);
    await this.#saying('disk', () => this.#remembered.keep(session));
    const { id, name } = session.person;
    const waiting = { person: { id, name }, access: this.#accessFrom(session) };
    const vault = this.#vaultOf(waiting.person);
    const answer = await vault.open();
    const key = 'key' in answer ? answer.key : await vault.openByPassword(opensWith);
    if (key === undefined) return this.#closedFor(waiting, 'refused' in answer ? answer.refused : 'pin');
    await vault.rememberPassword(key, opensWith);
    await this.#openAndEnter(waiting, key);
  }

  /** Says what is waited for, and no more of it when that has failed. */
  async #saying<T>(waitsFor: WaitsFor, run: () => Promise<T>): Promise<T> {
    const state = this.#state;
    if (state.at !== 'signedOut') return run();
    this.#set({ ...state, waitsFor });
    try {
      return await run();
    } catch (error) {
      this.#set({ at: 'signedOut', why: state.why });
      throw error;
    }
  }

  /** Leaves. Unsent work and drafts stay on this machine for the person's next sign-in. */
  async signOut(): Promise<void> {
    const remembered = await this.#remembered.read();
    // Another person may sit down here: the screen must not tell them of these customers.
    await this.#ports.bridge.call('reminders.sync', { reminders: [] });
    await this.#remembered.forget();
    await this.#leave({ at: 'signedOut', why: 'left' });
    if (remembered && this.#ports.isUp()) await this.#tellServer(remembered.refreshToken);
  }

  readonly pins: PinCalls = {
    hasPin: async () => (await this.#ownVault()?.hasPin()) ?? false,
    setPin: async (pin, current) => (await this.#ownVault()?.setPin(pin, current)) ?? { outcome: 'wrong' },
    removePin: async (current) => (await this.#ownVault()?.removePin(current)) ?? { outcome: 'wrong' },
    lock: () => this.#lock(),
    unlock: (pin) => this.#unlock(pin),
    startOver: () => this.#startOver(),
  };

  async #lock(): Promise<void> {
    const opened = this.#opened;
    if (!opened || !(await this.#vaultOf(opened.person).hasPin())) return;
    const { person, access } = opened;
    this.#waiting = { person, access };
    await this.#leave({ at: 'locked', person });
  }

  async #unlock(pin: string): Promise<PinOutcome> {
    const waiting = this.#waiting;
    if (!waiting) return { outcome: 'wrong' };
    const answer = await this.#vaultOf(waiting.person).unlock(pin);
    if ('outcome' in answer) return answer;
    await this.#openAndEnter(waiting, answer.key);
    return { outcome: 'ok' };
  }

  async #startOver(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    const vault = this.#vaultOf(waiting.person);
    await vault.forget();
    const answer = await vault.open();
    if ('key' in answer) await this.#openAndEnter(waiting, answer.key);
  }

  #closedFor(waiting: Waiting, why: 'pin' | 'unreadable'): void {
    this.#waiting = waiting;
    const { person } = waiting;
    this.#set(why === 'pin' ? { at: 'locked', person } : { at: 'failed', problem: 'key' });
  }

  async #openAndEnter({ person, access }: Waiting, key: string): Promise<void> {
    const opened = await this.#open(person, access, key);
    if (!opened) return;
    if (await this.#isWithinLease(opened)) return this.#enter(opened);
    const why = await this.#whyNotKnown(access);
    if (!why) return this.#enter(opened);
    await opened.close();
    this.#set({ at: 'signedOut', why });
  }

  async #isWithinLease({ engine }: OpenedDesk): Promise<boolean> {
    const confirmedAt = (await this.#remembered.read())?.confirmedAt ?? 0;
    const lastContactAt = Math.max(confirmedAt, engine.status.lastSyncedAt ?? 0);
    return withinOfflineLease(engine.view, lastContactAt, this.#ports.clock.now());
  }

  /**
   * Work without the server ends when it has lasted too long, as a start would be refused then (C-206). A machine that wakes
   * up has a minute to find its network: only what is over at two looks in a row is over.
   */
  #watchLease(opened: OpenedDesk, wasOver = false): void {
    const look = async () => {
      if (this.#opened !== opened) return;
      const isOver = !(await this.#isWithinLease(opened));
      const why = isOver && wasOver ? await this.#whyNotKnown(opened.access) : undefined;
      if (this.#opened !== opened) return;
      if (why) await this.#leave({ at: 'signedOut', why });
      else this.#watchLease(opened, isOver);
    };
    this.#ports.clock.after(LEASE_LOOK, () => {
      look().catch((error) => report('session.lease', error));
    });
  }

  #vaultOf({ id }: Named): Vault {
    return new Vault(this.#ports.bridge, deskName(this.#centre, id));
  }

  #ownVault(): Vault | undefined {
    const person = this.#opened?.person ?? this.#waiting?.person;
    return person && this.#vaultOf(person);
  }

  #accessFrom(start: { refreshToken: string } | Session): Access {
    const { clock, bootstrap, isUp } = this.#ports;
    const keep = (session: Session) => this.#remembered.keep(session);
    return new Access({ clock, apiUrl: bootstrap.apiUrl, isUp, keep }, start);
  }

  async #open(person: Named, access: Access, key: string): Promise<OpenedDesk | undefined> {
    const { open, bootstrap, bridge } = this.#ports;
    try {
      const name = deskName(this.#centre, person.id);
      return await open({ person, name, key, access, bridge, apiUrl: bootstrap.apiUrl });
    } catch (error) {
      report('session.open', error);
      this.#set({ at: 'failed', problem: error instanceof NewerStore ? 'newer' : 'disk' });
      return undefined;
    }
  }

  #enter(opened: OpenedDesk): void {
    this.#waiting = undefined;
    this.#opened = opened;
    const { person, engine } = opened;
    this.#set({ at: 'signedIn', person });
    engine.subscribeStatus(() => {
      if (engine.status.connection === 'signedOut' && this.#opened === opened) void this.#ended();
    });
    engine.start().catch((error) => report('engine.start', error));
    this.#watchLease(opened);
  }

  /** The server no longer knows the sign-in. Reminders of this person still come; the screens are closed. */
  async #ended(): Promise<void> {
    await this.#leave({ at: 'signedOut', why: 'ended' });
    await this.#remembered.forget();
  }

  /** The windows go first: their last keystrokes are on the way here before they hear of it. */
  async #leave(state: SessionState): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#set(state);
    await opened?.close();
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
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Names what this machine holds of one person at one centre: nobody reads another's, nor takes it to another centre. */
const deskName = (centre: string, personId: string): string => `desk/${centre}/${personId}`;
