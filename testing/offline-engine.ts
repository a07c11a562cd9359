import { WIRE_VERSION } from '../contract/sync/wire.ts';
import { Engine } from '../sync/engine/engine.ts';
import { TransportError } from '../sync/engine/ports.ts';
import { MemoryDisk } from './memory-disk.ts';
import { MemoryJournal } from './memory-journal.ts';
import { MemoryStore } from './memory-store.ts';

export interface HeldRow {
  entity: string;
  row: { id: string };
}

/**
 * An engine that holds these rows and reaches nobody: what a screen's test stands on. Nothing is sent and no time
 * passes; ids are counted.
 */
export function offlineEngine(personId: string, rows: readonly HeldRow[], now: number): Promise<Engine> {
  const base = rows.map(({ entity, row }) => ({ entity, id: row.id, row, mark: 0, scopes: ['org'] }));
  const content = {
    client: { clientId: 'client', nextN: 1, cookie: null, version: WIRE_VERSION, settled: [] },
    rows: new Map(base.map((held) => [`${held.entity}/${held.id}`, held])),
    outbox: [],
    refused: [],
  };
  const nobody = () => Promise.reject(new TransportError('unreachable'));
  let n = 0;
  return Engine.open(
    {
      store: new MemoryStore(new MemoryDisk(content)),
      journal: new MemoryJournal(),
      transport: { push: nobody, pull: nobody, listen: () => () => {} },
      clock: { now: () => now, after: () => () => {} },
      random: { id: () => `id${++n}`, fraction: () => 0 },
    },
    personId,
  );
}
