import { localStoreConformance } from './local-store-conformance.ts';
import { MemoryStore } from './memory-store.ts';

localStoreConformance('the memory store', () => {
  let store = new MemoryStore();
  return {
    open: () => {
      store = store.reopen();
      return store;
    },
    remove: async () => {},
  };
});
