import type { Drafts } from './drafts.ts';
import { sameResult } from './same-result.ts';

/** Several drafts as one thing to look at: the same array until one of them changes. */
export function manyDrafts<T>(drafts: Drafts, keys: readonly string[], empty: T) {
  let last: readonly T[] = [];
  return {
    subscribe(listener: () => void): () => void {
      const ends = keys.map((key) => drafts.subscribe(key, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    read(): readonly T[] {
      const now = keys.map((key) => drafts.get<T>(key) ?? empty);
      if (!sameResult(last, now)) last = now;
      return last;
    },
  };
}
