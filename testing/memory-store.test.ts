import { afterEach, describe, expect, it } from 'vitest';
import { localStoreConformance } from './local-store-conformance.ts';
import { MemoryDisk } from './memory-disk.ts';
import { MemoryStore } from './memory-store.ts';

const makeDisk = () => {
  const disk = new MemoryDisk();
  // Whatever is no queue's open work can wait.
  let store = new MemoryStore(disk, ({ scopes }) => !scopes.some((scope) => scope.startsWith('queue:')));
  return {
    open: () => {
      store = store.reopen();
      return store;
    },
    remove: async () => {},
    lose: async () => disk.empty(),
  };
};

localStoreConformance('the memory store', makeDisk, { describe, it, expect, afterEach });
