import type { View } from '../../sync/engine/pool.ts';
import type { WorkplaceEngine } from './workplace-engine.ts';

/** Hands the engine's changes to exactly the views that read what changed. */
export class LiveRows {
  readonly rows: View;
  readonly #watchers = new Map<string, Set<() => void>>();
  #version = 0;

  constructor(engine: Pick<WorkplaceEngine, 'view' | 'subscribe'>) {
    this.rows = engine.view;
    engine.subscribe((touched) => this.#announce(touched));
  }

  /** Counts the changes so far. */
  get version(): number {
    return this.#version;
  }

  watch(watcher: () => void, keys: Iterable<string>): void {
    for (const key of keys) {
      const watchers = this.#watchers.get(key) ?? new Set();
      this.#watchers.set(key, watchers.add(watcher));
    }
  }

  unwatch(watcher: () => void, keys: Iterable<string>): void {
    for (const key of keys) {
      const watchers = this.#watchers.get(key);
      watchers?.delete(watcher);
      if (watchers?.size === 0) this.#watchers.delete(key);
    }
  }

  #announce(touched: ReadonlySet<string>): void {
    this.#version += 1;
    const concerned = new Set<() => void>();
    for (const key of touched) for (const watcher of this.#watchers.get(key) ?? []) concerned.add(watcher);
    for (const watcher of concerned) watcher();
  }
}
