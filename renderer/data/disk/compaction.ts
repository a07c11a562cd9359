import type { BaseRow, Clock } from '../../../sync/engine/ports.ts';
import type { Connections } from './connections.ts';
import { isHot } from './hot-rows.ts';
import { FirstWords, isHotPage, PAGE_ROWS } from './page.ts';
import type { PageTable } from './page-table.ts';
import type { PageRecord } from './sealed-database.ts';

const IDLE_MS = 2_000;
const SMALL_PAGES = 40;
/** Rows that may lie above the oldest hot one, or be out of date, before everything is written again. */
const SPARE_ROWS = 2_000;

/** What a page holds, out of date or not. */
export interface PageSize {
  n: number;
  words: number;
}

/**
 * From which page on to merge, oldest first; undefined when it is not worth it. `standing` is how many rows are known
 * to be up to date.
 */
export function planMerge(pages: readonly PageSize[], standing: number): number | undefined {
  const first = pages[0];
  if (!first) return undefined;
  const all = sum(pages);
  if (all - standing > standing + SPARE_ROWS) return first.n;
  const oldestHot = pages.findIndex(({ n }) => isHotPage(n));
  const needless = oldestHot < 0 ? 0 : sum(pages.slice(oldestHot).filter(({ n }) => !isHotPage(n)));
  if (needless > SPARE_ROWS + all / 10) return first.n;
  const small = pages.filter(({ words }) => words < PAGE_ROWS / 2);
  return small.length > SMALL_PAGES ? small[0]?.n : undefined;
}

const sum = (pages: readonly PageSize[]): number => pages.reduce((total, { words }) => total + words, 0);

/**
 * Merges pages when nothing else is going on: cold rows to the bottom, hot rows on top, what is out of date goes. New
 * pages are sealed first and then exchanged for the old ones in one transaction, so nothing is ever half merged.
 */
export class Compaction {
  readonly #desk: Connections;
  readonly #table: PageTable;
  readonly #clock: Clock;
  #pages: PageSize[] = [];
  #standing = 0;
  #begun = false;
  #merging = false;
  #cancel: () => void = () => {};

  constructor(desk: Connections, table: PageTable, clock: Clock) {
    this.#desk = desk;
    this.#table = table;
    this.#clock = clock;
  }

  /** All pages are known and nobody is reading them any more. */
  begin(pages: readonly PageSize[], standing: number): void {
    this.#pages = [...pages];
    this.#standing = standing;
    this.#begun = true;
    this.#wait();
  }

  /** A commit has added pages. */
  added(pages: readonly PageSize[]): void {
    this.#pages.push(...pages);
    this.#wait();
  }

  stop(): void {
    this.#begun = false;
    this.#cancel();
  }

  #wait(): void {
    this.#cancel();
    if (this.#begun && !this.#merging) this.#cancel = this.#clock.after(IDLE_MS, () => void this.#run());
  }

  async #run(): Promise<void> {
    const from = planMerge(this.#pages, this.#standing);
    if (from === undefined) return;
    this.#merging = true;
    try {
      await this.#merge(this.#pages.filter(({ n }) => n >= from));
    } catch {
      // A page that cannot be read, a full disk, a closed store: what is there still stands, as it is.
      this.#begun = false;
    } finally {
      this.#merging = false;
    }
  }

  async #merge(old: readonly PageSize[]): Promise<void> {
    const numbers = old.map(({ n }) => n);
    const whole = old.length === this.#pages.length;
    const made = await this.#rewritten(numbers, whole);
    if (!this.#begun) return;
    await this.#exchange(
      numbers,
      made.map(({ record }) => record),
    );
    const gone = new Set(numbers);
    const sizes = made.map(({ record: { n }, words }) => ({ n, words }));
    this.#pages = [...this.#pages.filter(({ n }) => !gone.has(n)), ...sizes].sort((a, b) => a.n - b.n);
    if (whole) this.#standing = sum(sizes);
  }

  /** The same rows in as few pages as they need. Deletions are needed only while older pages are left. */
  async #rewritten(numbers: readonly number[], whole: boolean): Promise<Made[]> {
    const number = this.#table.reserve(numbers.length + 3);
    const seal = async (hot: boolean, puts: BaseRow[], dels: Standing['dels']): Promise<Made> => ({
      record: await this.#table.sealAs(number(hot), { puts, dels }),
      words: puts.length + dels.length,
    });
    const made: Made[] = [];
    const cold: BaseRow[] = [];
    const hot: BaseRow[] = [];
    const dels: { entity: string; id: string }[] = [];
    const now = this.#clock.now();
    for await (const page of this.#table.read(numbers, new FirstWords())) {
      for (const row of page.puts) (isHot(row, now) ? hot : cold).push(row);
      if (!whole) dels.push(...page.dels);
      while (cold.length >= PAGE_ROWS) made.push(await seal(false, cold.splice(0, PAGE_ROWS), []));
    }
    if (cold.length || dels.length) made.push(await seal(false, cold, dels));
    while (hot.length) made.push(await seal(true, hot.splice(0, PAGE_ROWS), []));
    return made;
  }

  #exchange(numbers: readonly number[], made: readonly PageRecord[]): Promise<void> {
    const { db } = this.#desk;
    return db.transaction('rw', db.pages, async () => {
      const there = new Set(await db.pages.toCollection().primaryKeys());
      if (!numbers.every((n) => there.has(n))) throw new Error('the pages to be merged are gone');
      await db.pages.bulkDelete([...numbers]);
      await db.pages.bulkAdd([...made]);
    });
  }
}

interface Made {
  record: PageRecord;
  words: number;
}

interface Standing {
  dels: readonly { entity: string; id: string }[];
}
