import { STORE_PATIENCE } from '../../sync/engine/disk.ts';
import type { BaseRow, LocalStore, OutboxEntry, OutboxJournal } from '../../sync/engine/ports.ts';
import { MemoryStore } from '../memory-store.ts';
import type { Host } from './host.ts';
import { type Life, never } from './life.ts';

const isCold = ({ mark }: BaseRow): boolean => mark % 3 === 0;

/** The machine's store as one run of the engine sees it: slow, refusing at times, gone when the run is over. */
export function guardedStore(machine: Host, life: Life): LocalStore {
  const store = new MemoryStore(machine.disk, isCold);
  const device = machine.storeDevice;
  const { world } = machine;
  const write = (what: string, effect: () => Promise<void>) =>
    device.call(life, 8, async () => {
      const refused = world.random.chance(machine.faults.storeRefuses);
      machine.say(`store: ${what}${refused ? ' refused' : ''}`);
      if (refused) throw new Error('quota exceeded');
      await effect();
    });
  const refuses = (entries: readonly OutboxEntry[], error: unknown) => {
    for (const { uid } of entries) machine.refusedBy('store', uid);
    throw error;
  };
  const keeps = (outbox: readonly OutboxEntry[]) => {
    for (const { uid } of outbox) machine.keptBy('store', uid);
  };
  return {
    load: () =>
      device.call(life, 30, async () => {
        if (machine.fails('loadFails')) throw new Error('the database cannot be opened');
        return store.load();
      }),
    async *rest() {
      for await (const rows of store.rest()) {
        yield await device.call(life, 10, async () => {
          if (machine.fails('restFails')) throw new Error('a page cannot be read');
          return rows;
        });
      }
    },
    append: (entries, client) => {
      // Who waits longer has been told by then that it is not kept here.
      const late = world.clock.after(STORE_PATIENCE, () => {
        for (const { uid } of entries) machine.refusedBy('store', uid);
      });
      return write('append', async () => {
        late();
        await store.append(entries, client);
        keeps(entries);
      }).catch((error) => refuses(entries, error));
    },
    commitPull: (commit) =>
      write(`commitPull -${commit.answered.length}`, async () => {
        await store.commitPull(commit);
        machine.watch?.answersKept(commit.answered);
      }),
    replaceClient: (client, outbox) =>
      write('replaceClient', async () => {
        await store.replaceClient(client, outbox);
        keeps(outbox);
      }),
    dismissRefused: (uid) => write('dismissRefused', () => store.dismissRefused(uid)),
    rewrite: (state) => {
      const whole = {
        ...state,
        outbox: [...state.outbox],
        refused: [...state.refused],
        rows: [...state.rows],
      };
      return write('rewrite', async () => {
        await store.rewrite(whole);
        keeps(whole.outbox);
        machine.watch?.wholeKept(whole.outbox);
        machine.trayAtRisk.clear();
      });
    },
    close: () => store.close(),
  };
}

/** The journal as one run of the engine sees it. A run that ends in a write may leave the beginning of it behind. */
export function guardedJournal(machine: Host, life: Life): OutboxJournal {
  const device = machine.journalDevice;
  const { world } = machine;
  return {
    read: () =>
      device.call(life, 10, async () => {
        machine.unread = machine.fails('journalUnreadable');
        if (machine.unread) throw new Error('the journal cannot be read');
        return machine.journal.read();
      }),
    write: async (change) => {
      if (!life.alive) return never();
      machine.journalWrites.add(change);
      try {
        await device.call(life, 5, async () => {
          if (world.random.chance(machine.faults.journalRefuses)) throw new Error('no space left');
          await machine.journal.write(change);
          machine.journalWrites.delete(change);
          for (const { uid } of change.added) machine.keptBy('journal', uid);
        });
      } catch (error) {
        for (const { uid } of change.added) machine.refusedBy('journal', uid);
        throw error;
      } finally {
        machine.journalWrites.delete(change);
      }
    },
  };
}
