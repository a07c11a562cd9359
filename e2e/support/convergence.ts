import { isDeepStrictEqual } from 'node:util';
import { expect, type Page } from '@playwright/test';
import type { CentralClient, RowsByKey } from './central-client.ts';
import { readDisk } from './desktop-disk.ts';

/** Which rows differ, and on which side a row is missing. */
function differences(desktop: RowsByKey, server: RowsByKey): string[] {
  const keys = new Set([...desktop.keys(), ...server.keys()]);
  return [...keys].flatMap((key) => {
    if (!server.has(key)) return [`${key}: only on the desktop`];
    if (!desktop.has(key)) return [`${key}: only on the server`];
    return isDeepStrictEqual(desktop.get(key), server.get(key)) ? [] : [`${key}: differs`];
  });
}

/**
 * Holds once a desktop has sent everything and holds, row for row, what the server holds for its person. `opened` are
 * the interactions whose journal the person has open.
 */
export async function expectEqualState(
  page: Page,
  client: CentralClient,
  opened: string[] = [],
): Promise<void> {
  const want = opened.map((id) => `interaction:${id}`);
  await expect
    .poll(async () => {
      const { rows, outbox } = await readDisk(page, client.personId);
      const found = differences(rows, await client.rows(want));
      return outbox === 0 ? found : [`${outbox} unsent`, ...found];
    })
    .toEqual([]);
}
