import { QUEUES } from '../rows.ts';
import { type Contestant, fetchRows, flat, PAGE_LIMIT, sendRows } from './contestant.ts';

type Flat = ReturnType<typeof flat>;

export const until = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** IndexedDB as it is: a record a row, with four indexes, as engines that ask the disk keep them. */
export async function rawRows(name: string): Promise<Contestant> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const rows = opening.result.createObjectStore('rows', { keyPath: 'id' });
    rows.createIndex('queue', ['queueId', 'state', 'arrivedAt']);
    rows.createIndex('state', 'state');
    rows.createIndex('owner', 'ownerId');
    rows.createIndex('customer', 'customerId');
    opening.result.createObjectStore('outbox', { autoIncrement: true });
  };
  const db = await until(opening);
  let at = 0;
  let shown: (queueId: string) => void = () => {};

  const write = async (puts: readonly Flat[], dels: readonly string[] = []) => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
    const rows = transaction.objectStore('rows');
    for (const row of puts) rows.put(row);
    for (const id of dels) rows.delete(id);
    await ended(transaction);
  };
  const top50 = (queueId: string) => {
    const range = IDBKeyRange.bound([queueId, 'queued'], [queueId, 'queued', []]);
    return until(db.transaction('rows').objectStore('rows').index('queue').getAll(range, 50));
  };
  const fetchAll = async () => {
    for (let more = true; more; ) {
      const page = await fetchRows(at);
      const puts = page.rows.flatMap(({ row, ...rest }) => (row ? [flat({ ...rest, row } as never)] : []));
      await write(
        puts,
        page.rows.filter(({ deleted }) => deleted).map(({ id }) => id),
      );
      ({ to: at, more } = page);
    }
  };
  return {
    open: () => top50(QUEUES[0] ?? ''),
    bulk: async (rows) => {
      for (let from = 0; from < rows.length; from += PAGE_LIMIT)
        await write(rows.slice(from, from + PAGE_LIMIT).map(flat));
    },
    firstSync: fetchAll,
    rested: async () => {},
    top50,
    openLists: async (listener) => {
      for (const queueId of QUEUES) await top50(queueId);
      shown = listener;
      return () => {};
    },
    // Whoever writes knows which list it is: nothing is faster than asking for that one again.
    change: async (id) => {
      const row = await until(db.transaction('rows').objectStore('rows').get(id));
      await write([{ ...row, state: 'accepted' }]);
      await top50(row.queueId);
      shown(row.queueId);
    },
    // One record, without an outbox: the least that "kept" can mean.
    mutate: async (id) => {
      const row = await until(db.transaction('rows').objectStore('rows').get(id));
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ ...row, snoozes: [{ at: 1, until: 2, reason: 'busy' }] });
      await ended(transaction);
      const later = db.transaction('outbox', 'readwrite');
      later.objectStore('outbox').add(row);
    },
    pushAll: async () => {
      for (;;) {
        const reading = db.transaction('outbox').objectStore('outbox');
        const keys = await until(reading.getAllKeys(undefined, 100));
        if (keys.length === 0) return;
        const range = IDBKeyRange.bound(keys[0], keys.at(-1));
        const rows = await until(db.transaction('outbox').objectStore('outbox').getAll(range));
        await sendRows(rows.map(({ entity, scope, ...row }) => ({ entity, scope, id: row.id, row })));
        const deleting = db.transaction('outbox', 'readwrite');
        deleting.objectStore('outbox').delete(range);
        await ended(deleting);
      }
    },
    catchUp: fetchAll,
  };
}
