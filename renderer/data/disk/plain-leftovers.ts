import type { ClientState, OutboxEntry, RefusedMutation } from '../../../sync/engine/ports.ts';
import { place } from './place.ts';
import { PLAIN_CLIENT, type SealedDatabase } from './sealed-database.ts';
import type { Sealer } from './sealer.ts';

type Plain<T> = T & { bytes?: undefined };

/**
 * Seals what version 1 of this database left in the clear: unsent and refused work and who the desktop was. Each record
 * takes the place of its plain one in one transaction, so a crash on the way only means doing it again.
 */
export async function sealLeftovers(db: SealedDatabase, sealer: Sealer): Promise<void> {
  const client = await db.table('meta').get(PLAIN_CLIENT);
  const [entries, refusals] = await Promise.all([
    db.table<Plain<Omit<OutboxEntry, 'version'>>>('outbox').toArray(),
    db.table<Plain<RefusedMutation & { order: number }>>('refused').toArray(),
  ]);
  const outbox = entries.filter(isPlain).map(async (entry) => ({
    n: entry.n,
    uid: entry.uid,
    bytes: await sealer.sealValue({ ...entry, version: 1 }, place.outbox(entry)),
  }));
  const refused = refusals.filter(isPlain).map(async ({ order, ...mutation }) => ({
    order,
    uid: mutation.uid,
    bytes: await sealer.sealValue(mutation, place.refused(mutation.uid)),
  }));
  if (!client && outbox.length === 0 && refused.length === 0) return;
  const state: ClientState = {
    clientId: client?.clientId,
    nextN: client?.nextN,
    // Its rows are gone, so it has nothing of the server.
    cookie: null,
    version: 1,
    settled: [],
  };
  const bytes = await sealer.sealValue(state, place.client);
  const sealed = { outbox: await Promise.all(outbox), refused: await Promise.all(refused) };
  await db.transaction('rw', db.outbox, db.refused, db.meta, async () => {
    await db.outbox.bulkPut(sealed.outbox);
    await db.refused.bulkPut(sealed.refused);
    if (!client) return;
    await db.meta.put({ key: 'client', bytes });
    await db.meta.delete(PLAIN_CLIENT);
  });
}

const isPlain = (record: { bytes?: unknown }): boolean => record.bytes === undefined;
