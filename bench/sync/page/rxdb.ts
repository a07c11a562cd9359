import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { QUEUES } from '../rows.ts';
import { type Contestant, fetchRows, flat, PAGE_LIMIT, sendRows } from './contestant.ts';

interface Doc {
  id: string;
  entity: string;
  scope: string;
  queueId: string;
  state: string;
  arrivedAt: number;
  ownerId: string;
  customerId: string;
  snoozes?: unknown[];
}

const text = { type: 'string', maxLength: 60 } as const;
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text,
    queueId: text,
    state: text,
    arrivedAt: { type: 'number', minimum: 0, maximum: 10_000_000_000_000, multipleOf: 1 },
    ownerId: text,
    customerId: text,
  },
  required: ['id', 'queueId', 'state', 'arrivedAt', 'ownerId', 'customerId'],
  indexes: [['queueId', 'state', 'arrivedAt'], 'state', 'ownerId', 'customerId'],
  additionalProperties: true,
} as const;

// It wants every indexed field in every document.
const none = { queueId: '', state: '', arrivedAt: 0, ownerId: '', customerId: '' };
const docOf = (row: Parameters<typeof flat>[0]): Doc => ({ ...none, ...flat(row) }) as unknown as Doc;

/** RxDB over its Dexie storage, as its manual sets it up for one window. */
export async function rxdb(name: string): Promise<Contestant> {
  const db = await createRxDatabase({
    name,
    storage: getRxStorageDexie(),
    multiInstance: false,
    eventReduce: true,
  });
  const made = await db.addCollections({ rows: { schema: schema as never } });
  const rows = made.rows as unknown as RxCollection<Doc>;
  const waiting = (queueId: string) =>
    rows.find({ selector: { queueId, state: 'queued' }, sort: [{ arrivedAt: 'asc' }], limit: 50 });
  const replicate = async () => {
    const replication = replicateRxCollection<Doc, { at: number }>({
      collection: rows,
      replicationIdentifier: 'bench',
      live: false,
      waitForLeadership: false,
      pull: {
        batchSize: PAGE_LIMIT,
        handler: async (checkpoint) => {
          let at = checkpoint?.at ?? 0;
          // Fewer documents than asked for would end it, though entries of the log fall out here and there.
          const documents: (Doc & { _deleted: boolean })[] = [];
          for (let more = true; more && documents.length < PAGE_LIMIT; ) {
            const page = await fetchRows(at);
            for (const { row, deleted, id, ...rest } of page.rows)
              documents.push({ ...docOf({ ...rest, row: row ?? { id } } as never), _deleted: deleted });
            ({ to: at, more } = page);
          }
          return { checkpoint: { at }, documents };
        },
      },
      push: {
        batchSize: 100,
        handler: async (changed) => {
          const sent = changed.map(({ newDocumentState: { entity, scope, ...row } }) => ({
            entity,
            scope,
            id: row.id,
            row,
          }));
          await sendRows(sent);
          return [];
        },
      },
    });
    await replication.awaitInitialReplication();
    await replication.cancel();
  };
  return {
    open: () => waiting(QUEUES[0] ?? '').exec(),
    bulk: async (all) => {
      for (let from = 0; from < all.length; from += PAGE_LIMIT)
        await rows.bulkInsert(all.slice(from, from + PAGE_LIMIT).map(docOf));
    },
    firstSync: replicate,
    rested: async () => {},
    top50: (queueId) => waiting(queueId).exec(),
    mutate: async (id) => {
      const doc = await rows.findOne(id).exec();
      await doc?.incrementalPatch({ snoozes: [{ at: 1, until: 2, reason: 'busy' }] });
    },
    pushAll: replicate,
    catchUp: replicate,
    openLists: async (shown) => {
      const open = QUEUES.map((queueId) => waiting(queueId).$.subscribe(() => shown(queueId)));
      return () => {
        for (const one of open) one.unsubscribe();
      };
    },
    change: async (id) => (await rows.findOne(id).exec())?.incrementalPatch({ state: 'accepted' }),
  };
}
