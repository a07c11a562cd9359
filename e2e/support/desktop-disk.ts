import type { Page } from '@playwright/test';
import { type RowsByKey, rowKey } from './central-client.ts';

/** What a desktop's disk holds of a person, read past the product: rows, and how many intents wait to be sent. */
export async function readDisk(page: Page, personId: string): Promise<{ rows: RowsByKey; outbox: number }> {
  const found = await page.evaluate(async (whose) => {
    const until = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((one) => one.startsWith('desk/') && one.endsWith(`/${whose}`));
    if (!name) throw new Error('this desktop holds nothing of this person');
    const db = await until(indexedDB.open(name));
    const stores = db.transaction(['rows', 'outbox'], 'readonly');
    const rows = await until(stores.objectStore('rows').getAll());
    const outbox = await until(stores.objectStore('outbox').count());
    db.close();
    return { rows: rows as { entity: string; id: string; row: unknown }[], outbox };
  }, personId);
  const rows: RowsByKey = new Map(found.rows.map(({ entity, id, row }) => [rowKey(entity, id), row]));
  return { rows, outbox: found.outbox };
}
