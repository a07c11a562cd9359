import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { PinOutcome } from './session-state.ts';

/** The key of what this machine holds of one person: kept by the main process, guarded by their PIN where they have one. */
export class Vault {
  readonly #bridge: ShiftdeskBridge;
  readonly #vault: string;

  constructor(bridge: ShiftdeskBridge, name: string) {
    this.#bridge = bridge;
    this.#vault = name;
  }

  /** The key, made at the first call. `unreadable`: the system's key store does not open it now. */
  open(): Promise<{ key: string } | { refused: 'pin' | 'unreadable' }> {
    return this.#bridge.call('vault.open', { vault: this.#vault });
  }

  async unlock(pin: string): Promise<{ key: string } | PinOutcome> {
    if (!/^\d{6,12}$/.test(pin)) return { outcome: 'wrong' };
    const answer = await this.#bridge.call('vault.unlock', { vault: this.#vault, pin });
    if ('key' in answer) return answer;
    const { refused, waitMs } = answer;
    return refused === 'wait' ? { outcome: 'wait', waitMs } : { outcome: refused };
  }

  /** The key, if this is the password it was last opened with. */
  async openByPassword(password: string): Promise<string | undefined> {
    const answer = await this.#bridge.call('vault.unlockByPassword', { vault: this.#vault, password });
    return 'key' in answer ? answer.key : undefined;
  }

  async rememberPassword(key: string, password: string): Promise<void> {
    await this.#bridge.call('vault.rememberPassword', { vault: this.#vault, key, password });
  }

  async hasPin(): Promise<boolean> {
    return (await this.#bridge.call('vault.state', { vault: this.#vault })).pin;
  }

  async setPin(pin: string, current: string | undefined): Promise<PinOutcome> {
    const proof = await this.#proof(current);
    if ('outcome' in proof) return proof;
    const answer = await this.#bridge.call('vault.setPin', { vault: this.#vault, key: proof.key, pin });
    return { outcome: 'refused' in answer ? 'weak' : 'ok' };
  }

  async removePin(current: string): Promise<PinOutcome> {
    const proof = await this.#proof(current);
    if ('outcome' in proof) return proof;
    await this.#bridge.call('vault.clearPin', { vault: this.#vault, key: proof.key });
    return { outcome: 'ok' };
  }

  /** What was sealed with the key can never be opened again. */
  async forget(): Promise<void> {
    await this.#bridge.call('vault.forget', { vault: this.#vault });
  }

  async #proof(current: string | undefined): Promise<{ key: string } | PinOutcome> {
    const answer = await this.open();
    return 'key' in answer ? answer : this.unlock(current ?? '');
  }
}
