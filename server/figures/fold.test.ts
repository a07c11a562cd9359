import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../domain/journal/event.ts';
import { intervalStart } from '../../domain/metrics/intervals.ts';
import { serviceLevelVariants } from '../../domain/metrics/service-level.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import { anyVisits, journalsOf } from '../../testing/any-ledger.ts';
import { aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { countByHand, type Ledger, openByHand, type Pair } from '../../testing/figures-oracle.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { foldDue, foldOnce } from './fold.ts';
import { figuresOf, readSums } from './read-figures.ts';
import type { Selection } from './select-cells.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let ledgers = 0;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** Days that are long closed when the test begins, from a midnight of the site on. */
const START = Date.UTC(2026, 9, 9, 16);
const END = START + 12 * DAY;

async function ledgerOf(queueIds: readonly string[]): Promise<Ledger> {
  const interactions = await readRows(test.db, 'interaction', "split_part(id, '-', 1) = $1", [
    queueIds[0]?.split('-')[0],
  ]);
  const ids = interactions.map(({ id }) => id);
  const consulted = await test.db.query<{ id: string }>(
    `select stream_id as id from journal where stream_id = any($1::text[]) and type = 'consult.asked'`,
    [ids],
  );
  return {
    interactions,
    legs: await readRows(test.db, 'leg', 'interaction_id = any($1::text[])', [ids]),
    callbacks: await readRows(test.db, 'callback', 'interaction_id = any($1::text[])', [ids]),
    consulted: new Set(consulted.map(({ id }) => id)),
    limits: () => ({ threshold: 20_000, short: 5_000 }),
    now: test.clock.now(),
  };
}

const dimensions = {
  queue: 'queueId',
  channel: 'channel',
  kind: 'kind',
  agent: 'agentId',
  disposition: 'disposition',
} as const;

/** The figures that the roll-ups come to, named as the oracle names them. */
function named(sums: Parameters<typeof figuresOf>[0]): Record<string, Pair> {
  const pairs: Record<string, Pair> = {};
  for (const variant of serviceLevelVariants)
    for (const [id, { numerator, denominator }] of Object.entries(figuresOf(sums, variant)))
      pairs[id === 'serviceLevel' ? `${id} ${variant}` : id] = [numerator, denominator];
  return pairs;
}

async function expectByHand(ledger: Ledger, queueIds: string[]): Promise<void> {
  const selection: Selection = { from: START, to: END, queueIds };
  for (const interval of ['halfHour', 'hour', 'day', 'week'] as const) {
    const parts = await readSums(test.db, selection, interval, 'none');
    for (const { start, sums } of parts) {
      expect(intervalStart(interval, start)).toBe(start);
      const length = { halfHour: HOUR / 2, hour: HOUR, day: DAY, week: 7 * DAY }[interval];
      const from = Math.max(start, START);
      const byHand = countByHand(ledger, from, start + length, () => true);
      expect(named(sums), `${interval} of ${new Date(start).toISOString()}`).toMatchObject(byHand);
    }
  }
  // A period that begins and ends in the middle of an hour.
  const cut = { ...selection, from: START + HOUR / 2, to: END - HOUR / 2 };
  for (const by of ['queue', 'channel', 'agent'] as const)
    for (const { start, key, sums } of await readSums(test.db, cut, 'hour', by)) {
      const [from, to] = [Math.max(start, cut.from), Math.min(start + HOUR, cut.to)];
      const byHand = countByHand(ledger, from, to, (row) => row[dimensions[by]] === key);
      expect(named(sums), `${by} ${key}, the hour of ${new Date(start).toISOString()}`).toMatchObject(byHand);
    }
  for (const by of ['queue', 'channel', 'kind', 'agent', 'disposition'] as const) {
    const dimension = dimensions[by];
    for (const { key, sums } of await readSums(test.db, selection, 'whole', by)) {
      const byHand = countByHand(ledger, START, END, (row) => row[dimension] === key);
      expect(named(sums), `${by} ${key}`).toMatchObject(byHand);
    }
  }
  const [whole] = await readSums(test.db, selection, 'whole', 'none');
  expect(named(whole?.sums ?? {})).toMatchObject(countByHand(ledger, START, END, () => true));
  // What one person's matters came to is in no sum of its own.
  const agentId = ledger.legs.find((leg) => leg.agentId !== undefined)?.agentId ?? '';
  for (const { key, sums } of await readSums(test.db, { ...selection, agentId }, 'whole', 'disposition')) {
    const own = (row: { agentId: string; disposition: string }) =>
      row.agentId === agentId && row.disposition === key;
    expect(named(sums), `${agentId} ${key}`).toMatchObject(countByHand(ledger, START, END, own));
  }
}

/** Journals in any order of their own, each in pieces, some sent twice; what is in one piece stays in order. */
function* sent(journals: JournalEvent[][], order: readonly number[]): Generator<JournalEvent[]> {
  const left = journals.map((events) => [...events]);
  for (const n of order) {
    const journal = left[n % left.length] ?? [];
    const piece = journal.splice(0, 1 + (n % 3));
    if (piece.length) yield piece;
    if (n % 4 === 0) yield journals[n % left.length]?.slice(0, 2) ?? [];
  }
  yield* left.filter((events) => events.length > 0);
}

describe('the roll-ups', () => {
  it('are what a count by hand comes to, whatever comes late, twice or out of order', {
    timeout: 180_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyVisits, fc.array(fc.nat(200), { maxLength: 40 }), async (visits, order) => {
        const name = `l${++ledgers}`;
        const queueIds = [`${name}-q0`, `${name}-q1`];
        await test.configure('queue', ...queueIds.map((id) => aQueue({ id, promises: [] })));
        let sentPieces = 0;
        for (const piece of sent(journalsOf(visits, name, START), order)) {
          await test.centre.appendHistory(piece);
          if (++sentPieces % 3 === 0) await foldOnce(test.db, test.clock.now(), 2);
        }
        await foldDue(test.db, test.clock.now());
        const ledger = await ledgerOf(queueIds);
        await expectByHand(ledger, queueIds);
        for (const at of order.map((n) => START + n * 30 * 60_000))
          expect(await backlogAt(queueIds, at)).toBe(openByHand(ledger.legs, at));
      }),
      { numRuns: 12 },
    );
  });
});

/** Entered without left, before an instant: the identity of the backlog. */
async function backlogAt(queueIds: string[], at: number): Promise<number> {
  const selection: Selection = { from: START - DAY, to: at, queueIds };
  const [whole] = at > START - DAY ? await readSums(test.db, selection, 'whole', 'none') : [];
  return (whole?.sums.entered ?? 0) - (whole?.sums.left ?? 0);
}
