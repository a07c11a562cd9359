import type { Bench, Case } from './frame.ts';
import { bundle } from './sync/bundle.ts';
import { contestants, type Sample, sample, type Who } from './sync/samples.ts';
import { BenchServer } from './sync/server.ts';
import { freshFolder } from './window/spawn-electron.ts';

const SIZES = (process.env.SHIFTDESK_BENCH_ROWS ?? '10000,100000').split(',').map(Number);
const ROUNDS = Number(process.env.SHIFTDESK_BENCH_ROUNDS ?? 5);
const WHO = (process.env.SHIFTDESK_BENCH_WHO?.split(',') ?? contestants) as readonly Who[];

const names: Record<Who, string> = {
  rawRows: 'raw rows',
  rawPages: 'raw pages',
  ours: 'ours, sealed',
  rxdb: 'RxDB',
  pouch: 'PouchDB',
};

/** The steps a person would know, in the order of the table. `at` picks a value out of the many of one sample. */
const steps: { of: keyof Sample; what: string; at?: number; unit?: string }[] = [
  { of: 'bulk', what: 'bulk write' },
  { of: 'firstSync', what: 'first sync over HTTP' },
  { of: 'mutate', what: 'one mutation to durable, p50', at: 0.5 },
  { of: 'mutate', what: 'one mutation to durable, p95', at: 0.95 },
  { of: 'top50', what: 'top 50 of a queue', at: 0.5 },
  { of: 'live', what: 'live refresh, 20 lists open', at: 0.5 },
  { of: 'push', what: '1,000 offline mutations sent' },
  { of: 'catchUp', what: 'catch-up after a day away' },
  { of: 'start', what: 'start-up to the first list' },
  { of: 'heap', what: 'memory of the page', unit: 'MB' },
];

/** The only value of a sample, or of many the one that `at` of them stay below. */
function pick(values: readonly number[] | undefined, at = 0): number | undefined {
  return values && [...values].sort((a, b) => a - b)[Math.floor(values.length * at)];
}

function casesOf(size: number, samples: ReadonlyMap<Who, Sample[]>): Case[] {
  return steps.flatMap(({ of, what, at, unit = 'ms' }) => {
    const name = (who: Who) => `${size.toLocaleString('en')} rows: ${what}: ${names[who]}`;
    return WHO.flatMap((who) => {
      const found = (samples.get(who) ?? []).flatMap((one) => pick(one[of], at) ?? []);
      const ratioTo = WHO.includes('rawRows') ? name('rawRows') : undefined;
      return found.length ? [{ name: name(who), unit, samples: found, ratioTo }] : [];
    });
  });
}

/**
 * Keeping 10,000 and 100,000 rows on a desktop: raw IndexedDB with an index for each question, raw pages (the limit),
 * ours with encryption, and two peers. Each sample in a fresh profile of a real Electron window, contestants in turn.
 */
export const bench: Bench = {
  needsWorkstation: true,
  async run() {
    const folder = freshFolder();
    const server = new BenchServer(await bundle(folder.path));
    const setting = { app: folder.path, url: await server.start(), server };
    const cases: Case[] = [];
    try {
      for (const size of SIZES) {
        const samples = new Map<Who, Sample[]>(WHO.map((who) => [who, []]));
        for (let round = 0; round < ROUNDS; round += 1)
          for (const who of WHO) {
            const one = await sample(setting, who, size);
            samples.get(who)?.push(one);
            const figures = steps
              .map(({ of, at }) => `${of} ${pick(one[of], at)?.toFixed(2) ?? '-'}`)
              .join(', ');
            process.stderr.write(
              `${size} rows, round ${round + 1} of ${ROUNDS}, ${names[who]}: ${figures}\n`,
            );
          }
        cases.push(...casesOf(size, samples));
      }
    } finally {
      server.stop();
      folder.remove();
    }
    return cases;
  },
};
