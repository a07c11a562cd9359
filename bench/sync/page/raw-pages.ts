import { type Contestant, fetchRows } from './contestant.ts';
import { ended, until } from './raw-rows.ts';

const PAGE_ROWS = 500;

/** IndexedDB with 500 rows a value and nothing else: the limit of what pages can give. */
export async function rawPages(name: string): Promise<Contestant> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('pages', { autoIncrement: true });
  const db = await until(opening);
  let at = 0;
  const write = async (rows: readonly unknown[]) => {
    const transaction = db.transaction('pages', 'readwrite', { durability: 'relaxed' });
    for (let from = 0; from < rows.length; from += PAGE_ROWS)
      transaction.objectStore('pages').add(rows.slice(from, from + PAGE_ROWS));
    await ended(transaction);
  };
  const fetchAll = async () => {
    for (let more = true; more; ) {
      const page = await fetchRows(at);
      await write(page.rows);
      ({ to: at, more } = page);
    }
  };
  const cannot = async () => {
    throw new Error('pages alone cannot do this');
  };
  return {
    pagesOnly: true,
    open: () => until(db.transaction('pages').objectStore('pages').getAll()),
    bulk: async (rows) => {
      for (let from = 0; from < rows.length; from += 2_000) await write(rows.slice(from, from + 2_000));
    },
    firstSync: fetchAll,
    rested: async () => {},
    top50: cannot,
    openLists: cannot,
    change: cannot,
    mutate: cannot,
    pushAll: cannot,
    catchUp: fetchAll,
  };
}
