import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { Desktop } from './desktop.ts';
import { freshFolder } from './fresh-folder.ts';

/** What a spreadsheet library reads of a file, cell by cell as text; nothing while there is no whole file yet. */
async function opened(path: string): Promise<string[][]> {
  try {
    if (path.endsWith('.xlsx'))
      return (await readSheet(path)).map((row) => row.map((cell) => String(cell ?? '')));
    return parse(readFileSync(path), { bom: true }) as string[][];
  } catch {
    return [];
  }
}

/**
 * The one form in which every export is proved: it is saved, opened by a spreadsheet library, and must equal what stands on
 * the screen, to the last digit. `as` picks the cells of a line that the screen shows.
 */
export async function expectSavedEquals(
  desktop: Desktop,
  kind: 'csv' | 'xlsx',
  shown: readonly (readonly string[])[],
  save: () => Promise<void>,
  as: (line: string[], heads: string[]) => string[] = (line) => line.slice(0, shown[0]?.length),
): Promise<void> {
  expect(shown.length, 'something to compare').toBeGreaterThan(1);
  const path = join(freshFolder('saved'), `saved.${kind}`);
  await desktop.app.evaluate(({ session }, to) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to));
  }, path);
  await save();
  const read = async () => {
    const [heads = [], ...lines] = await opened(path);
    return [heads, ...lines].map((line) => as(line, heads));
  };
  await expect.poll(read).toEqual(shown);
}

/** The texts of a table's cells, line by line. */
export const tableTexts = (lines: Element[]): string[][] =>
  lines.map((line) => [...line.children].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')));
