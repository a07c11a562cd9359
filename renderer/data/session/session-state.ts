import type { Person } from '../../../domain/person/person.ts';

/** Why nobody is signed in: `ended` by the server, `leaseOver` too long without it, `left` by the person. */
export type SignedOutReason = 'nobody' | 'ended' | 'leaseOver' | 'left';

/** What a sign-in is waiting for: the server's word, the browser, or this machine's disk. */
export type WaitsFor = 'server' | 'browser' | 'disk';

/** Who wants an authenticator, before they are signed in: by their password, or by what the browser has brought. */
export type DoorProof = { login: string; password: string } | 'outside';

export type Named = Pick<Person, 'id' | 'name'>;

/** Who sits here, as every window of this machine shows it. */
export type SessionState =
  | { at: 'opening' }
  | { at: 'signedOut'; why: SignedOutReason; waitsFor?: WaitsFor }
  /** Somebody is signed in, but what this machine holds of them is closed until they give their PIN. */
  | { at: 'locked'; person: Named }
  | { at: 'signedIn'; person: Named }
  | { at: 'failed'; problem: OpenProblem };

/**
 * `disk`: this machine's disk could not be read. `newer`: a newer version has written it, and only that may.
 * `key`: the system's key store does not give the key of what lies here.
 */
export type OpenProblem = 'disk' | 'newer' | 'key';

/** How giving a PIN went. `wait`: too many wrong ones, ask again after `waitMs`. `spent`: only the password helps now. */
export type PinOutcome = { outcome: 'ok' | 'wrong' | 'weak' | 'spent' } | { outcome: 'wait'; waitMs: number };

/** What a person may do about their PIN. */
export type PinCalls = {
  hasPin(): Promise<boolean>;
  /** `current` where there is one already. */
  setPin(pin: string, current: string | undefined): Promise<PinOutcome>;
  removePin(current: string): Promise<PinOutcome>;
  /** Closes what this machine holds. Without a PIN nothing happens: it could not be opened again. */
  lock(): Promise<void>;
  unlock(pin: string): Promise<PinOutcome>;
  /** Opens with nothing of what this machine held, unsent work included: PIN and old password are both forgotten. */
  startOver(): Promise<void>;
};
