import PouchDB from 'pouchdb-browser';
import { QUEUES } from '../rows.ts';
import { type Contestant, flat, PAGE_LIMIT } from './contestant.ts';

/** PouchDB over IndexedDB. Its manual's advice for lists: put what they are ordered by into the id. */
export async function pouch(name: string): Promise<Contestant> {
  const db = new PouchDB(name, { adapter: 'idb', auto_compaction: true, revs_limit: 1 });
  const central = `${location.origin}/couch`;
  const fetchAll = async () => {
    await db.replicate.from(central, { batch_size: PAGE_LIMIT, batches_limit: 2 });
  };
  const top50 = async (queueId: string) => {
    const startkey = `interaction/${queueId}/queued/`;
    const { rows } = await db.allDocs({
      startkey,
      endkey: `${startkey}\uffff`,
      limit: 50,
      include_docs: true,
    });
    return rows;
  };
  return {
    open: () => top50(QUEUES[0] ?? ''),
    bulk: async (rows) => {
      for (let from = 0; from < rows.length; from += PAGE_LIMIT) {
        const docs = rows.slice(from, from + PAGE_LIMIT).map((one) => {
          const { id, ...row } = flat(one);
          return { ...row, _id: `${one.entity}/${id}` };
        });
        await db.bulkDocs(docs);
      }
    },
    firstSync: fetchAll,
    rested: async () => {},
    top50,
    mutate: async (id) => {
      const doc = await db.get(`callback/${id}`);
      await db.put({ ...doc, snoozes: [{ at: 1, until: 2, reason: 'busy' }] });
    },
    pushAll: async () => {
      await db.replicate.to(central, { batch_size: 100 });
    },
    catchUp: fetchAll,
    openLists: async (shown) => {
      for (const queueId of QUEUES) await top50(queueId);
      const changes = db.changes({ since: 'now', live: true }).on('change', ({ id }) => {
        const queueId = id.split('/')[1] ?? '';
        void top50(queueId).then(() => shown(queueId));
      });
      return () => changes.cancel();
    },
    change: async (id) => {
      const doc = await db.get(id);
      await db.bulkDocs([
        { _id: doc._id, _rev: doc._rev, _deleted: true },
        { ...doc, _rev: undefined, _id: id.replace('/queued/', '/accepted/'), state: 'accepted' },
      ]);
    },
  };
}
