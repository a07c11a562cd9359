import type { Instant } from '../../../domain/time.ts';
import type { BaseRow } from '../../../sync/engine/ports.ts';
import { isHot } from './hot-rows.ts';

/** Rows a page; one value of a few hundred kilobytes is written and read many times faster than that many rows. */
export const PAGE_ROWS = 500;

interface RowKey {
  entity: string;
  id: string;
}

/** What one page says: of a key it names, it knows more than any page with a lower number. */
export interface Words {
  puts: readonly BaseRow[];
  dels: readonly RowKey[];
}

export interface PageContent extends Words {
  hot: boolean;
}

export const isHotPage = (n: number): boolean => n % 2 === 1;

/** The number of a new page after `last`. */
export const nextPage = (last: number, hot: boolean): number =>
  2 * (Math.floor(last / 2) + 1) + (hot ? 1 : 0);

/** Divides a change into pages, cold rows first: whoever reads from the newest page back meets the hot ones first. */
export function divide(puts: Iterable<BaseRow>, dels: readonly RowKey[], now: Instant): PageContent[] {
  const hot: BaseRow[] = [];
  const cold: BaseRow[] = [];
  for (const row of puts) (isHot(row, now) ? hot : cold).push(row);
  const pages = [...portions(cold, false), ...portions(hot, true)];
  if (dels.length === 0) return pages;
  const [first = { hot: false, puts: [] }, ...others] = pages;
  return [{ ...first, dels }, ...others];
}

function portions(rows: readonly BaseRow[], hot: boolean): PageContent[] {
  const count = Math.ceil(rows.length / PAGE_ROWS);
  const portion = (i: number) => rows.slice(i * PAGE_ROWS, (i + 1) * PAGE_ROWS);
  return Array.from({ length: count }, (_, i) => ({ hot, puts: portion(i), dels: [] }));
}

/** Of pages read from the newest to the oldest, what still stands: the first word about a key counts. */
export class FirstWords {
  readonly #said = new Set<string>();

  /** What no newer page knows better. */
  take({ puts, dels }: Words): Words {
    const gone = dels.filter((key) => this.#says(key));
    return { puts: puts.filter((row) => this.#says(row)), dels: gone };
  }

  #says({ entity, id }: RowKey): boolean {
    const name = `${entity}/${id}`;
    if (this.#said.has(name)) return false;
    this.#said.add(name);
    return true;
  }
}
