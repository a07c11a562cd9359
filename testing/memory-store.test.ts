import { afterEach, describe, expect, it } from 'vitest';
import { localStoreConformance } from './local-store-conformance.ts';
import { MemoryStore } from './memory-store.ts';

const makeDisk = () => {
  let store = new MemoryStore();
  return {
    open: () => {
      store = store.reopen();
      return store;
    },
    remove: async () => {},
  };
};

localStoreConformance('the memory store', makeDisk, { describe, it, expect, afterEach });
