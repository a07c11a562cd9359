import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startPostgres } from '../scripts/test/postgres.mjs';
import type { Database } from '../server/db/database.ts';
import { openDatabase } from '../server/db/open-database.ts';
import { foldOnce } from '../server/figures/fold.ts';
import { SeededRandom } from '../testing/seeded-random.ts';
import { type Bench, type Case, timed } from './frame.ts';
import { END, fillLedger, fillTime } from './metrics/ledger.ts';
import { MONTH, questions, rawMonth, summedMonth } from './metrics/questions.ts';
import { measureWallboard } from './metrics/wallboard.ts';

const ROUNDS = 40;
const RAW_ROUNDS = 3;
const FOLD_BATCH = 1_000;

const millions = (events: number): string =>
  `${(events / 1_000_000).toFixed(events < 100_000 ? 3 : 1)} M events`;

/** Counts everything that was put in, as a centre would after an import; interactions a second, batch by batch. */
async function countAll(db: Database): Promise<number[]> {
  const rates: number[] = [];
  for (;;) {
    const startedAt = performance.now();
    const n = await foldOnce(db, END, FOLD_BATCH);
    if (n === 0) return rates;
    rates.push((n * 1_000) / (performance.now() - startedAt));
  }
}

/** Filling and counting ten million events takes half an hour: whoever waits is told where it is. */
const tell = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

async function measure(db: Database, events: number): Promise<Case[]> {
  tell(`${db.kind}: filling`);
  const filled = await fillLedger(db, events);
  const title = `${db.kind}, ${millions(filled.events)}`;
  tell(`${title}: counting`);
  const rates = await countAll(db);
  await fillTime(db);
  await db.exec('analyze');
  tell(`${title}: asking`);
  const raw = await rawMonth(db, MONTH);
  const summed = await summedMonth(db);
  if (!isDeepStrictEqual(raw, summed)) throw new Error('the roll-ups are not what the journal comes to');
  const rawName = `${title}: a month by day, by hand from the journal`;
  const all: number[] = [];
  const cases: Case[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const random = new SeededRandom(11);
    const samples = await timed(ROUNDS, () => ask(db, random));
    all.push(...samples);
    cases.push({ name: `${title}: ${name}`, unit: 'ms', samples });
  }
  const sorted = all.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return [
    { name: `${title}: counted a second, interactions`, unit: '/s', samples: rates },
    { name: rawName, unit: 'ms', samples: await timed(RAW_ROUNDS, () => rawMonth(db, MONTH)) },
    {
      name: `${title}: the same from the sums`,
      unit: 'ms',
      samples: await timed(ROUNDS, () => summedMonth(db)),
      ratioTo: rawName,
    },
    ...cases,
    { name: `${title}: every question, p50`, unit: 'ms', samples: [at(0.5)], ratioTo: rawName },
    { name: `${title}: every question, p95`, unit: 'ms', samples: [at(0.95)], ratioTo: rawName },
  ];
}

/**
 * What dashboards ask of a journal with so many events, beside a query by hand on the journal itself, which must come to
 * the same; and from an event to the wallboard. `--pglite=1000000 --postgres=10000000 --wallboard=1`; 0 leaves one out.
 */
export const bench: Bench = {
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        pglite: { type: 'string', default: '1000000' },
        postgres: { type: 'string', default: '10000000' },
        wallboard: { type: 'string', default: '1' },
      },
    });
    const cases: Case[] = [];
    if (Number(values.pglite) > 0) {
      const db = await openDatabase({});
      cases.push(...(await measure(db, Number(values.pglite))));
      await db.close();
    }
    if (Number(values.postgres) > 0) {
      const postgres = await startPostgres({ durable: true });
      const db = await openDatabase({ databaseUrl: postgres.url });
      try {
        cases.push(...(await measure(db, Number(values.postgres))));
      } finally {
        await db.close();
        await postgres.stop();
      }
    }
    if (Number(values.wallboard) > 0) cases.push(...(await measureWallboard()));
    return cases;
  },
};
