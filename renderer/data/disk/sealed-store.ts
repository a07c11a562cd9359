import type {
  BaseRow,
  ClientState,
  Clock,
  LocalStore,
  OutboxEntry,
  PullCommit,
  Snapshot,
  WholeState,
} from '../../../sync/engine/ports.ts';
import { systemClock } from '../clock.ts';
import { Compaction, type PageSize } from './compaction.ts';
import { Connections } from './connections.ts';
import { divide, FirstWords, type PageContent } from './page.ts';
import { PageTable, splitAtOldestHot } from './page-table.ts';
import { sealLeftovers } from './plain-leftovers.ts';
import { Records } from './records.ts';
import type { OutboxRecord, SealedDatabase } from './sealed-database.ts';
import type { Sealer } from './sealer.ts';

/** The colder pages that `load` has not read. */
interface Unread {
  numbers: number[];
  words: FirstWords;
  read: PageSize[];
  standing: number;
}

/**
 * The engine's disk in IndexedDB: sealed pages of rows, newer ones correcting older ones, read newest first. Intents
 * are written strictly (they exist nowhere else); what the server can tell again is written relaxed: a lost tail takes
 * rows and cursor back together, and answered intents are answered again by their uid.
 */
export class SealedStore implements LocalStore {
  readonly #sealer: Sealer;
  readonly #records: Records;
  readonly #clock: Clock;
  readonly #desk: Connections;
  readonly #pages: PageTable;
  readonly #compaction: Compaction;
  #client: ClientState | undefined;
  /** The numbers of the intents on disk. */
  #outbox = new Map<string, number>();
  #unread: Unread | undefined;
  #broken: unknown;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(databaseName: string, sealer: Sealer, clock: Clock = systemClock) {
    this.#sealer = sealer;
    this.#records = new Records(sealer);
    this.#clock = clock;
    this.#desk = new Connections(databaseName);
    this.#pages = new PageTable(this.#desk, sealer);
    this.#compaction = new Compaction(this.#desk, this.#pages, clock);
  }

  async load(): Promise<Snapshot> {
    await this.#desk.recognise();
    const { db } = this.#desk;
    await sealLeftovers(db, this.#sealer);
    const found = await db.transaction('r', db.meta, db.outbox, db.refused, db.pages, () =>
      Promise.all([db.meta.get('client'), db.outbox.toArray(), db.refused.toArray(), this.#pages.numbers()]),
    );
    const [clientRecord, outboxRecords, refusedRecords, numbers] = found;
    const [client, outbox, refused, rows] = await Promise.all([
      this.#records.openClient(clientRecord),
      this.#records.openOutbox(outboxRecords),
      this.#records.openRefused(refusedRecords),
      this.#hotRows(numbers),
    ]);
    this.#client = client;
    this.#outbox = new Map(outboxRecords.map(({ uid, n }) => [uid, n]));
    return { client: this.#counted(client), outbox, refused, rows };
  }

  async *rest(): AsyncIterable<BaseRow[]> {
    const unread = this.#unread;
    this.#unread = undefined;
    if (!unread) throw this.#broken ?? new Error('there is nothing left to read');
    for await (const { n, puts, dels } of this.#pages.read(unread.numbers, unread.words)) {
      unread.read.push({ n, words: puts.length + dels.length });
      unread.standing += puts.length;
      if (puts.length) yield [...puts];
    }
    const pages = unread.read.sort((a, b) => a.n - b.n);
    this.#compaction.begin(pages, unread.standing);
  }

  append(entries: readonly OutboxEntry[], client: ClientState): Promise<void> {
    // Who this desktop is changes once in a while; its next number follows from the entries themselves.
    if (client.clientId === this.#client?.clientId) return this.#append(entries, undefined);
    return this.#inTurn(() => this.#append(entries, this.#withCursor(client)));
  }

  commitPull({ puts, dels, answered, refused, client }: PullCommit): Promise<void> {
    const contents = divide(puts, dels, this.#clock.now());
    const sealed = Promise.all([
      this.#pages.seal(contents),
      this.#records.refused(refused),
      this.#records.client(client),
    ]);
    return this.#inTurn(async () => {
      const [pages, refusals, record] = await sealed;
      const numbers = answered.flatMap((uid) => this.#outbox.get(uid) ?? []);
      await this.#desk.write((db) =>
        Promise.all([
          pages.length ? db.pages.bulkAdd(pages) : undefined,
          numbers.length ? db.outbox.bulkDelete(numbers) : undefined,
          refusals.length ? db.refused.bulkAdd(refusals) : undefined,
          db.meta.put(record),
        ]),
      );
      for (const uid of answered) this.#outbox.delete(uid);
      this.#client = client;
      this.#compaction.added(sizesOf(pages, contents));
    });
  }

  replaceClient(client: ClientState, outbox: readonly OutboxEntry[]): Promise<void> {
    return this.#inTurn(async () => {
      const named = this.#withCursor(client);
      const [record, records] = await Promise.all([
        this.#records.client(named),
        this.#records.outbox(outbox),
      ]);
      await this.#desk.keep((db) =>
        Promise.all([db.outbox.clear(), db.outbox.bulkAdd(records), db.meta.put(record)]),
      );
      this.#client = named;
      this.#outbox = new Map(records.map(({ uid, n }) => [uid, n]));
    });
  }

  dismissRefused(uid: string): Promise<void> {
    return this.#inTurn(() =>
      this.#desk.write((db) => db.refused.filter((refused) => refused.uid === uid).delete()),
    );
  }

  rewrite({ client, outbox, refused, rows }: WholeState): Promise<void> {
    const contents = divide(rows, [], this.#clock.now());
    const sealed = Promise.all([
      this.#pages.seal(contents),
      this.#records.client(client),
      this.#records.outbox(outbox),
      this.#records.refused(refused),
    ]);
    return this.#inTurn(async () => {
      this.#compaction.stop();
      const [pages, record, entries, refusals] = await sealed;
      await this.#desk.renew((db) =>
        Promise.all([
          db.pages.bulkAdd(pages),
          db.meta.put(record),
          db.outbox.bulkAdd(entries),
          db.refused.bulkAdd(refusals),
        ]),
      );
      this.#client = client;
      this.#outbox = new Map(entries.map(({ uid, n }) => [uid, n]));
      const sizes = sizesOf(pages, contents);
      this.#compaction.begin(sizes, contents.flatMap(({ puts }) => puts).length);
    });
  }

  close(): void {
    this.#compaction.stop();
    this.#desk.close();
  }

  /** The rows down to the oldest hot page. What cannot be read is told when `rest` is asked for. */
  async #hotRows(numbers: readonly number[]): Promise<BaseRow[]> {
    const { first, rest } = splitAtOldestHot(numbers);
    const unread: Unread = { numbers: rest, words: new FirstWords(), read: [], standing: 0 };
    const rows: BaseRow[] = [];
    try {
      for await (const { n, puts, dels } of this.#pages.read(first, unread.words)) {
        unread.read.push({ n, words: puts.length + dels.length });
        rows.push(...puts);
      }
    } catch (error) {
      this.#broken = error;
      return [];
    }
    unread.standing = rows.length;
    this.#unread = unread;
    return rows;
  }

  async #append(entries: readonly OutboxEntry[], named: ClientState | undefined): Promise<void> {
    const [records, record] = await Promise.all([
      this.#records.outbox(entries),
      named && this.#records.client(named),
    ]);
    await this.#desk.keep((db) =>
      Promise.all([...records.map((one) => this.#add(db, one)), record && db.meta.put(record)]),
    );
    for (const { uid, n } of records) this.#outbox.set(uid, n);
    if (named) this.#client = named;
  }

  /** A number that another intent has is refused; the same intent again is the same. */
  async #add(db: SealedDatabase, record: OutboxRecord): Promise<void> {
    const earlier = this.#outbox.get(record.uid);
    if (earlier !== undefined && earlier !== record.n) await db.outbox.delete(earlier);
    try {
      await db.outbox.add(record);
    } catch (error) {
      if ((await db.outbox.get(record.n))?.uid !== record.uid) throw error;
      await db.outbox.put(record);
    }
  }

  #withCursor(client: ClientState): ClientState {
    const { cookie = null, lastSyncedAt } = this.#client ?? {};
    return { ...client, cookie, lastSyncedAt };
  }

  #counted(client: ClientState | undefined): ClientState | undefined {
    return (
      client && { ...client, nextN: Math.max(client.nextN, ...[...this.#outbox.values()].map((n) => n + 1)) }
    );
  }

  #inTurn(job: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(job);
    this.#turn = done.catch(() => {});
    return done;
  }
}

const sizesOf = (pages: readonly { n: number }[], contents: readonly PageContent[]): PageSize[] =>
  pages.map(({ n }, i) => ({ n, words: (contents[i]?.puts.length ?? 0) + (contents[i]?.dels.length ?? 0) }));
