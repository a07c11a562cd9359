import type { Page } from '@playwright/test';
import { type RowsByKey, rowKey } from './central-client.ts';

/**
 * What a desktop's disk holds of a person, read past the product with the person's key: rows, and how many intents wait
 * to be sent. The layout is written down in docs/sync.md.
 */
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
    const stores = db.transaction(['pages', 'outbox'], 'readonly');
    const pages: { n: number; bytes: Uint8Array<ArrayBuffer> }[] = await until(
      stores.objectStore('pages').getAll(),
    );
    const outbox = await until(stores.objectStore('outbox').count());
    db.close();
    const opened = await window.shiftdesk.call('vault.open', { vault: name });
    if (!('key' in opened)) throw new Error('a PIN guards this disk');
    const raw = Uint8Array.from(atob(opened.key), (character) => character.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const rows = new Map<string, unknown>();
    for (const { n, bytes } of pages) {
      const additionalData = new TextEncoder().encode(`page/${n}`);
      const how = { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData };
      const plain = await crypto.subtle.decrypt(how, key, bytes.subarray(12));
      const { puts, dels } = JSON.parse(new TextDecoder().decode(plain));
      for (const { entity, id } of dels) rows.delete(`${entity} ${id}`);
      for (const row of puts) rows.set(`${row.entity} ${row.id}`, row);
    }
    return { rows: [...rows.values()] as { entity: string; id: string; row: unknown }[], outbox };
  }, personId);
  const rows: RowsByKey = new Map(found.rows.map(({ entity, id, row }) => [rowKey(entity, id), row]));
  return { rows, outbox: found.outbox };
}
