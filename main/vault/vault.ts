import type { ResponseOf } from '../../contract/ipc/channels.ts';
import type { VaultState } from '../../contract/ipc/vault.ts';
import type { Clock } from '../clock.ts';
import { errorText, type Log } from '../log/log.ts';
import type { SealedFile } from '../secrets/sealed-file.ts';
import { type KeyCopy, unwrapKey, wrapKey } from './key-copy.ts';
import { PIN_TRIES, remainingWait } from './pin-pace.ts';
import { isWeakPin } from './pin-strength.ts';
import { newRecord, noTries, proves, type VaultRecord } from './vault-record.ts';

export interface VaultPorts {
  file: SealedFile<VaultRecord>;
  clock: Clock;
  log: Log;
  /** Tells this vault's copies from any other's. */
  name: string;
  /** How dear one guess is made (`SLOW_COST`). */
  cost: number;
}

const nothing: VaultState = {
  exists: false,
  readable: true,
  pin: false,
  password: false,
  waitMs: 0,
  triesLeft: PIN_TRIES,
};

/**
 * The key that seals everything of one person on this desktop. Without a PIN it lies in a file sealed by the system's
 * key store; with one it is there only under the PIN and, where that was remembered, under the password. Calls are
 * answered one after another: guesses sent at once must not share one wait.
 */
export class Vault {
  readonly #ports: VaultPorts;
  #record: VaultRecord | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(ports: VaultPorts) {
    this.#ports = ports;
  }

  state(): VaultState {
    const record = this.#read();
    if (record === 'absent') return nothing;
    if (record === 'unreadable') return { ...nothing, exists: true, readable: false };
    return {
      exists: true,
      readable: true,
      pin: record.key === undefined,
      password: record.password !== undefined,
      waitMs: remainingWait(record.tries, this.#ports.clock.now()),
      triesLeft: triesLeft(record),
    };
  }

  open(): Promise<ResponseOf<'vault.open'>> {
    return this.#next(async () => {
      const found = this.#read();
      if (found === 'unreadable') return { refused: 'unreadable' };
      if (found !== 'absent') return found.key === undefined ? { refused: 'pin' } : { key: found.key };
      const record = newRecord();
      // Handed out only once it is on disk: what it seals must open tomorrow.
      this.#keep(record);
      return { key: record.key };
    });
  }

  unlock(pin: string): Promise<ResponseOf<'vault.unlock'>> {
    return this.#next(async () => {
      const record = this.#known();
      if (record.key !== undefined) return { key: record.key };
      if (record.pin === undefined || triesLeft(record) === 0) return this.#spend(record);
      const now = this.#ports.clock.now();
      const waitMs = remainingWait(record.tries, now);
      if (waitMs > 0) return { refused: 'wait', waitMs };
      return this.#tryPin(record, record.pin, pin);
    });
  }

  unlockByPassword(password: string): Promise<ResponseOf<'vault.unlockByPassword'>> {
    return this.#next(async () => {
      const record = this.#known();
      if (record.password === undefined) return { refused: 'none' };
      const key = await unwrapKey(record.password, password, this.#copyName('password'));
      if (!key) return { refused: 'wrong' };
      if (record.tries.wrong > 0) this.#tryKeep({ ...record, tries: noTries });
      return { key: key.toString('base64') };
    });
  }

  setPin(key: string, pin: string): Promise<ResponseOf<'vault.setPin'>> {
    return this.#next(async () => {
      const record = this.#known();
      if (!proves(record, key)) return { refused: 'key' };
      if (isWeakPin(pin)) return { refused: 'weak' };
      const copy = await this.#copy(key, pin, 'pin');
      this.#keep({ ...record, key: undefined, pin: copy, tries: noTries });
      return {};
    });
  }

  clearPin(key: string): Promise<ResponseOf<'vault.clearPin'>> {
    return this.#next(async () => {
      const record = this.#known();
      if (!proves(record, key)) return { refused: 'key' };
      this.#keep({ ...record, key, pin: undefined, tries: noTries });
      return {};
    });
  }

  rememberPassword(key: string, password: string): Promise<ResponseOf<'vault.rememberPassword'>> {
    return this.#next(async () => {
      const record = this.#known();
      if (!proves(record, key)) return { refused: 'key' };
      this.#keep({ ...record, password: await this.#copy(key, password, 'password') });
      return {};
    });
  }

  forget(): Promise<Record<string, never>> {
    return this.#next(async () => {
      this.#ports.file.remove();
      this.#record = undefined;
      return {};
    });
  }

  async #tryPin(before: VaultRecord, copy: KeyCopy, pin: string): Promise<ResponseOf<'vault.unlock'>> {
    // Counted before it is tried: ending the program in the middle must not give the try back.
    const tries = { wrong: before.tries.wrong + 1, at: this.#ports.clock.now() };
    const counted = { ...before, tries };
    this.#tryKeep(counted);
    const key = await unwrapKey(copy, pin, this.#copyName('pin'));
    if (key) {
      this.#tryKeep({ ...before, tries: noTries });
      return { key: key.toString('base64') };
    }
    if (triesLeft(counted) === 0) return this.#spend(counted);
    return { refused: 'wrong', waitMs: remainingWait(tries, this.#ports.clock.now()) };
  }

  /** Destroys the copy under the PIN. */
  #spend(record: VaultRecord): ResponseOf<'vault.unlock'> {
    if (record.pin !== undefined) {
      this.#ports.log.warn('vault.pinSpent', { password: record.password !== undefined });
      this.#tryKeep({ ...record, pin: undefined });
    }
    return { refused: 'spent', waitMs: 0 };
  }

  #read(): VaultRecord | 'absent' | 'unreadable' {
    if (!this.#record) {
      const found = this.#ports.file.read();
      if (found.state !== 'read') return found.state;
      this.#record = found.value;
    }
    // A clock that was set back must not make the wait longer than it was.
    const { tries } = this.#record;
    const at = Math.min(tries.at, this.#ports.clock.now());
    if (at !== tries.at) this.#record = { ...this.#record, tries: { ...tries, at } };
    return this.#record;
  }

  #known(): VaultRecord {
    const record = this.#read();
    if (typeof record === 'string') throw new Error(`the vault is ${record}`);
    return record;
  }

  #keep(record: VaultRecord): void {
    this.#ports.file.write(record);
    this.#record = record;
  }

  /** A full disk must not keep people out: what cannot be written counts at least until the program ends. */
  #tryKeep(record: VaultRecord): void {
    this.#record = record;
    try {
      this.#ports.file.write(record);
    } catch (error) {
      this.#ports.log.warn('vault.notWritten', { reason: errorText(error) });
    }
  }

  #copy(key: string, phrase: string, by: 'pin' | 'password'): Promise<KeyCopy> {
    const { cost } = this.#ports;
    return wrapKey(Buffer.from(key, 'base64'), phrase, { name: this.#copyName(by), cost });
  }

  #copyName(by: 'pin' | 'password'): string {
    return `${this.#ports.name}/${by}`;
  }

  #next<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(job);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function triesLeft({ pin, key, tries }: VaultRecord): number {
  if (key !== undefined) return PIN_TRIES;
  return pin === undefined ? 0 : Math.max(0, PIN_TRIES - tries.wrong);
}
