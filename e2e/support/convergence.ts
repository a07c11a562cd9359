import { isDeepStrictEqual } from 'node:util';
import { expect, type Page } from '@playwright/test';
import type { CentralClient, RowsByKey } from './central-client.ts';
import { readDisk } from './desktop-disk.ts';

/** Which rows differ, and on which side a row is missing. Events are held only while somebody looks at them. */
function differences(desktop: RowsByKey, server: RowsByKey): string[] {
  const keys = new Set([...desktop.keys(), ...server.keys()].filter((key) => !key.startsWith('event/')));
  return [...keys].flatMap((key) => {
    if (!server.has(key)) return [`${key}: only on the desktop`];
    if (!desktop.has(key)) return [`${key}: only on the server`];
    return isDeepStrictEqual(desktop.get(key), server.get(key)) ? [] : [`${key}: differs`];
  });
}

/** Holds once a desktop has sent everything and holds, row for row, what the server holds for its person. */
export async function expectEqualState(page: Page, client: CentralClient): Promise<void> {
  await expect
    .poll(async () => {
      const { rows, outbox } = await readDisk(page);
      const found = differences(rows, await client.rows());
      return outbox === 0 ? found : [`${outbox} unsent`, ...found];
    })
    .toEqual([]);
}
