import type { View } from '../../sync/engine/pool.ts';
import type { LiveRows } from './live-rows.ts';
import { sameResult } from './same-result.ts';
import { trackedView } from './tracked-view.ts';

/**
 * One query whose result stays current. It runs again only when a key it read has changed, and tells its listener only
 * when the result looks different. `read` and `subscribe` fit `useSyncExternalStore`.
 */
export class LiveView<T> {
  readonly #live: LiveRows;
  readonly #query: (rows: View) => T;
  #keys = new Set<string>();
  #result: { value: T; version: number } | undefined;
  #listener: (() => void) | undefined;

  constructor(live: LiveRows, query: (rows: View) => T) {
    this.#live = live;
    this.#query = query;
  }

  readonly read = (): T => {
    // While nobody listens, any change may concern us: look again.
    const current = this.#result && (this.#listener || this.#result.version === this.#live.version);
    return current && this.#result ? this.#result.value : this.#run();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    const missed = this.#result?.version !== this.#live.version;
    this.#listener = listener;
    if (missed) this.#run();
    else this.#live.watch(this.changed, this.#keys);
    return () => {
      this.#listener = undefined;
      this.#live.unwatch(this.changed, this.#keys);
    };
  };

  /** Something we read has changed. */
  readonly changed = (): void => {
    const before = this.#result?.value;
    if (this.#run() !== before) this.#listener?.();
  };

  #run(): T {
    const keys = new Set<string>();
    const value = this.#query(trackedView(this.#live.rows, keys));
    if (this.#listener) {
      this.#live.unwatch(this.changed, this.#keys);
      this.#live.watch(this.changed, keys);
    }
    this.#keys = keys;
    const kept = this.#result && sameResult(this.#result.value, value) ? this.#result.value : value;
    this.#result = { value: kept, version: this.#live.version };
    return kept;
  }
}
