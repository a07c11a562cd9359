import { startPostgres } from '../scripts/test/postgres.mjs';
import { openDatabase } from '../server/db/open-database.ts';
import type { Bench, Case } from './frame.ts';
import { startApiProcess } from './sync-server/api-process.ts';
import { ConnectedDesktops, type Spread } from './sync-server/poke-to-screen.ts';
import { DirectWrites, Pushes } from './sync-server/push-rate.ts';
import { staffCentre } from './sync-server/staffed-centre.ts';

const ROUNDS = 5;
const SINGLES = 600;
const IN_BATCHES = 3_000;
/** A centre of a thousand: what one message wakes is its queue. */
const STAFF = { queues: 20, agentsEach: 50 };
/** Customers' messages a second, and for how long. */
const BUSY = { perSecond: 10, seconds: 5 };

const rates = {
  direct: 'the rows of a message written directly, a transaction each',
  pushed: 'messages pushed, one a push',
  directInBatches: 'the same written directly, 100 a transaction',
  pushedInBatches: 'messages pushed, 100 a push',
} as const;
type Rates = Record<keyof typeof rates, number[]>;

/** Mutations a second through the whole push path, and the same rows written by somebody who keeps no promises. */
async function measureRates(direct: DirectWrites, pushes: Pushes): Promise<Rates> {
  const found: Rates = { direct: [], pushed: [], directInBatches: [], pushedInBatches: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const sample: Record<keyof Rates, number> = {
      direct: await direct.rate(SINGLES, 1),
      pushed: await pushes.rate(SINGLES, 1),
      directInBatches: await direct.rate(IN_BATCHES, 100),
      pushedInBatches: await pushes.rate(IN_BATCHES, 100),
    };
    // The first round warms everything up.
    if (round > 0) for (const kind of Object.keys(found) as (keyof Rates)[]) found[kind].push(sample[kind]);
  }
  return found;
}

function rateCases(found: Rates): Case[] {
  const share = (over: readonly number[], under: readonly number[]): number[] =>
    over.map((value, round) => value / (under[round] ?? Number.NaN));
  return [
    { name: rates.direct, unit: '/s', samples: found.direct },
    { name: rates.pushed, unit: '/s', samples: found.pushed, ratioTo: rates.direct },
    { name: rates.directInBatches, unit: '/s', samples: found.directInBatches },
    {
      name: rates.pushedInBatches,
      unit: '/s',
      samples: found.pushedInBatches,
      ratioTo: rates.directInBatches,
    },
    { name: 'pushed by one / direct, round by round', unit: 'x', samples: share(found.pushed, found.direct) },
    {
      name: 'pushed by 100 / direct by 100, round by round',
      unit: 'x',
      samples: share(found.pushedInBatches, found.directInBatches),
    },
  ];
}

async function measurePokes(desktops: ConnectedDesktops): Promise<{ busy: Spread[]; everybody: Spread[] }> {
  const found: { busy: Spread[]; everybody: Spread[] } = { busy: [], everybody: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const busy = await desktops.customersWrite(BUSY.perSecond, BUSY.seconds);
    const everybody = await desktops.everybodyIsTold();
    if (round === 0) continue;
    found.busy.push(busy);
    found.everybody.push(everybody);
  }
  const wrong = await desktops.wrongOnes();
  if (wrong) throw new Error(`${wrong} desktops do not show what the database has`);
  return found;
}

function pokeCases(name: string, spreads: readonly Spread[]): Case[] {
  const of = (field: keyof Spread): number[] => spreads.map((spread) => spread[field]);
  return [
    { name: `${name}: commit to rows in memory, p50`, unit: 'ms', samples: of('p50') },
    { name: `${name}: commit to rows in memory, p95`, unit: 'ms', samples: of('p95') },
    { name: `${name}: arrived`, unit: '%', samples: of('arrived') },
    { name: `${name}: pulls for 100 arrivals`, unit: '', samples: of('pullsPerHundred') },
  ];
}

/**
 * The central API in a process of its own on a durable PostgreSQL, asked over HTTP: how many mutations a second beside
 * the bare rows, and how long from a commit to a thousand connected desktops. Everything shares this machine.
 */
export const bench: Bench = {
  async run() {
    const postgres = await startPostgres({ durable: true });
    const db = await openDatabase({ databaseUrl: postgres.url });
    const staffed = await staffCentre(db, STAFF);
    const api = await startApiProcess(postgres.url);
    const direct = await DirectWrites.on(postgres.url, staffed.agents);
    try {
      const found = await measureRates(direct, new Pushes(api.url, staffed.agents));
      const desktops = await ConnectedDesktops.connect(db, api.url, staffed);
      const pokes = await measurePokes(desktops);
      desktops.close();
      const people = STAFF.queues * STAFF.agentsEach;
      return [
        ...rateCases(found),
        ...pokeCases(`${people} desktops, ${BUSY.perSecond} messages a second`, pokes.busy),
        ...pokeCases(`${people} desktops, one change for all`, pokes.everybody),
      ];
    } finally {
      await direct.close();
      await api.stop();
      await staffed.centre.close();
      await db.close();
      await postgres.stop();
    }
  },
};
