import { WIRE_VERSION } from '../../../contract/sync/wire.ts';
import { systemClock } from '../../../renderer/data/clock.ts';
import { type JournalFile, SealedJournal } from '../../../renderer/data/disk/outbox-journal.ts';
import { SealedStore } from '../../../renderer/data/disk/sealed-store.ts';
import { importKey, Sealer } from '../../../renderer/data/disk/sealer.ts';
import { LiveRows } from '../../../renderer/data/live-rows.ts';
import { LiveView } from '../../../renderer/data/live-view.ts';
import { random } from '../../../renderer/data/random.ts';
import { Engine } from '../../../sync/engine/engine.ts';
import type { View } from '../../../sync/engine/pool.ts';
import type { BaseRow, LocalStore } from '../../../sync/engine/ports.ts';
import { ME, NOW, QUEUES } from '../rows.ts';
import { BenchTransport } from './bench-transport.ts';
import { type Contestant, PAGE_LIMIT } from './contestant.ts';

declare global {
  interface Window {
    benchJournal: JournalFile;
  }
}

const waiting = (rows: View, queueId: string) =>
  rows
    .where('interaction', 'waitingIn', queueId)
    .sort((a, b) => a.arrivedAt - b.arrivedAt)
    .slice(0, 50);

/** The product's own engine, store, journal and live views, with encryption on. */
export async function ours(name: string): Promise<Contestant> {
  const sealer = new Sealer(await importKey(new Uint8Array(32).fill(5)));
  const journal = new SealedJournal(window.benchJournal, sealer);
  const transport = new BenchTransport();
  let engine: Engine | undefined;
  let store: LocalStore | undefined;
  const running = () => {
    if (!engine) throw new Error('not open');
    return engine;
  };
  const when = (reached: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!reached()) return;
        stop();
        done();
      };
      const stop = running().subscribeStatus(look);
      look();
    });
  const bulkStore = async () => {
    const made = new SealedStore(`${name}/bulk`, sealer);
    await made.load();
    return made;
  };
  return {
    open: async () => {
      store = new SealedStore(name, sealer);
      engine = await Engine.open({ store, journal, transport, clock: systemClock, random }, ME);
      return waiting(engine.view, QUEUES[0] ?? '');
    },
    bulk: async (rows) => {
      const bulk = await bulkStore();
      const client = { clientId: 'client-01', nextN: 1, cookie: null, version: WIRE_VERSION, settled: [] };
      for (let from = 0; from < rows.length; from += PAGE_LIMIT) {
        const page = rows.slice(from, from + PAGE_LIMIT);
        const puts: BaseRow[] = page.map(({ entity, id, row, scope }) => ({
          entity,
          id,
          row,
          mark: 1,
          scopes: [scope],
        }));
        await bulk.commitPull({ puts, dels: [], answered: [], refused: [], client });
      }
      bulk.close();
    },
    firstSync: async () => {
      transport.cut = false;
      await running().start();
      await when(() => running().status.lastSyncedAt !== undefined);
      transport.cut = true;
    },
    rest: () => running().start(),
    rested: () => new Promise((done) => setTimeout(done, 6_000)),
    top50: (queueId) => waiting(running().view, queueId),
    openLists: async (shown) => {
      const live = new LiveRows(running());
      const views = QUEUES.map((queueId) => {
        const view = new LiveView(live, (rows) => waiting(rows, queueId));
        view.read();
        return view.subscribe(() => shown(queueId));
      });
      return () => {
        for (const stop of views) stop();
      };
    },
    change: (id) => {
      running().mutate('interaction.accept', { interactionId: id });
    },
    mutate: (callbackId) =>
      running().mutate('callback.snooze', { callbackId, until: NOW + 86_400_000, reason: 'busy' }).saved,
    pushAll: async () => {
      transport.cut = false;
      running().reconnect();
      await when(() => running().status.pending === 0);
      transport.cut = true;
    },
    catchUp: async () => {
      transport.cut = false;
      const before = running().status.lastSyncedAt ?? 0;
      running().reconnect();
      await when(() => (running().status.lastSyncedAt ?? 0) > before);
      transport.cut = true;
    },
  };
}
