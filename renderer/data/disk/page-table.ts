import type { Connections } from './connections.ts';
import { type FirstWords, isHotPage, nextPage, type PageContent, type Words } from './page.ts';
import { place } from './place.ts';
import type { PageRecord } from './sealed-database.ts';
import type { Sealer } from './sealer.ts';

/** Pages read from the disk in one go while those before them are opened. */
const READ_AHEAD = 16;

/** What of a page still stands. */
export interface Standing extends Words {
  n: number;
}

/** Numbers, seals, reads and opens pages. */
export class PageTable {
  readonly #desk: Connections;
  readonly #sealer: Sealer;
  #last = 0;

  constructor(desk: Connections, sealer: Sealer) {
    this.#desk = desk;
    this.#sealer = sealer;
  }

  /** The numbers of all pages, oldest first. New pages are numbered after them. */
  async numbers(): Promise<number[]> {
    const numbers = await this.#desk.db.pages.toCollection().primaryKeys();
    this.#last = Math.max(this.#last, numbers.at(-1) ?? 0);
    return numbers;
  }

  /** Numbers pages in the order they are asked for, after every page there is. */
  number(hot: boolean): number {
    this.#last = nextPage(this.#last, hot);
    return this.#last;
  }

  /** Keeps `count` numbers for pages that are older than whatever is numbered from now on. */
  reserve(count: number): (hot: boolean) => number {
    let last = this.#last;
    for (let i = 0; i < count; i += 1) this.number(false);
    return (hot) => {
      last = nextPage(last, hot);
      return last;
    };
  }

  /** Seals pages under numbers given at once; nothing is written. */
  async seal(contents: readonly PageContent[]): Promise<PageRecord[]> {
    const numbered = contents.map((content) => ({ content, n: this.number(content.hot) }));
    const sealed: PageRecord[] = [];
    for (const { content, n } of numbered) sealed.push(await this.sealAs(n, content));
    return sealed;
  }

  async sealAs(n: number, { puts, dels }: Words): Promise<PageRecord> {
    return { n, bytes: await this.#sealer.sealValue({ puts, dels }, place.page(n)) };
  }

  /** What of these pages (oldest first) still stands, newest page first. Rejects when one cannot be read. */
  async *read(numbers: readonly number[], words: FirstWords): AsyncIterable<Standing> {
    const newestFirst = [...numbers].reverse();
    let coming = this.#fetch(newestFirst.splice(0, READ_AHEAD));
    for (;;) {
      const pages = await coming;
      if (pages.length === 0) return;
      coming = this.#fetch(newestFirst.splice(0, READ_AHEAD));
      // When an earlier page is broken, nobody is left to hear of a later one.
      coming.catch(() => {});
      for (const page of pages) page.catch(() => {});
      for (const page of pages) {
        const { n, ...said } = await page;
        yield { n, ...words.take(said) };
      }
    }
  }

  /** Resolves when the pages are here; each opens by itself. */
  async #fetch(numbers: readonly number[]): Promise<Promise<Standing>[]> {
    if (numbers.length === 0) return [];
    const records = await this.#desk.db.pages.bulkGet([...numbers]);
    return records.map((record, i) => this.#open(numbers[i], record));
  }

  async #open(n: number | undefined, record: PageRecord | undefined): Promise<Standing> {
    if (n === undefined || !record) throw new Error(`page ${n} is gone`);
    const words = (await this.#sealer.openValue(record.bytes, place.page(n))) as Words;
    return { n, ...words };
  }
}

/** The pages that must be read before the first list, and the colder ones below them. All oldest first. */
export function splitAtOldestHot(numbers: readonly number[]): { first: number[]; rest: number[] } {
  const oldest = numbers.findIndex(isHotPage);
  const at = oldest < 0 ? numbers.length : oldest;
  return { first: numbers.slice(at), rest: numbers.slice(0, at) };
}
