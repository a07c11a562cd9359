import { queueFigures } from '../../domain/metrics/queue-figures.ts';
import { today } from '../../domain/metrics/window.ts';
import { startPostgres } from '../../scripts/test/postgres.mjs';
import { SYSTEM } from '../../server/centre/centre.ts';
import { systemClock } from '../../server/clock.ts';
import { openDatabase } from '../../server/db/open-database.ts';
import { readRows } from '../../server/db/rows.ts';
import { Sessions } from '../../server/modules/session/sessions.ts';
import { systemRandom } from '../../server/random.ts';
import { scopesOfPerson } from '../../sync/scopes.ts';
import { aPerson } from '../../testing/builders.ts';
import { type Case, timed } from '../frame.ts';
import { startApiProcess } from '../sync-server/api-process.ts';
import { ConnectedDesktops, type Spread } from '../sync-server/poke-to-screen.ts';
import { type Agent, type StaffedCentre, staffCentre } from '../sync-server/staffed-centre.ts';

const STAFF = { queues: 4, agentsEach: 50 };
const BUSY = { perSecond: 10, seconds: 5 };
const ROUNDS = 5;
/** Stays of the day that the figures are counted over. */
const STAYS = 4_000;

/** A lead of every queue, who is there with a desktop like everybody. */
async function hireLead({ centre, agents }: StaffedCentre, sessions: Sessions): Promise<Agent> {
  const queueIds = Array.from({ length: STAFF.queues }, (_, n) => `bench-queue-${n}`);
  const lead = aPerson({ id: 'bench-lead', roles: ['teamLead'], queueIds });
  await centre.mutate({ name: 'centre.configure', args: { entity: 'person', row: lead } }, SYSTEM);
  const [first] = agents;
  if (!first) throw new Error('nobody works here');
  const { accessToken: token } = await sessions.begin(lead.id);
  return { ...first, personId: lead.id, token, scopes: scopesOfPerson(lead) };
}

/** From a customer's message to the rows on the desktops of 200 agents and their lead, and from rows to the wallboard. */
export async function measureWallboard(): Promise<Case[]> {
  const postgres = await startPostgres({ durable: true });
  const db = await openDatabase({ databaseUrl: postgres.url });
  const staffed = await staffCentre(db, STAFF);
  const sessions = new Sessions({ db, clock: systemClock, random: systemRandom });
  const everybody = { ...staffed, agents: [...staffed.agents, await hireLead(staffed, sessions)] };
  const api = await startApiProcess(postgres.url);
  try {
    const desktops = await ConnectedDesktops.connect(db, api.url, everybody);
    const spreads: Spread[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const spread = await desktops.customersWrite(BUSY.perSecond, BUSY.seconds);
      if (round > 0) spreads.push(spread);
    }
    desktops.close();
    const name = `${staffed.agents.length} agents and their lead, ${BUSY.perSecond} messages a second`;
    const of = (field: keyof Spread) => spreads.map((spread) => spread[field]);
    return [
      { name: `${name}: event to rows in memory, p50`, unit: 'ms', samples: of('p50') },
      { name: `${name}: event to rows in memory, p95`, unit: 'ms', samples: of('p95') },
      { name: `rows to a wallboard of ${STAFF.queues} queues`, unit: 'ms', samples: await drawn() },
    ];
  } finally {
    await api.stop();
    await staffed.centre.close();
    await db.close();
    await postgres.stop();
  }

  /** Every figure of every queue, over the rows that are there and a full day of stays. */
  async function drawn(): Promise<number[]> {
    const [queues, people, interactions, legs] = await Promise.all([
      readRows(db, 'queue'),
      readRows(db, 'person'),
      readRows(db, 'interaction'),
      readRows(db, 'leg'),
    ]);
    const now = systemClock.now();
    const day = Array.from({ length: Math.ceil(STAYS / legs.length) }, () => legs).flat();
    return timed(40, () => {
      for (const queue of queues) queueFigures(day, interactions, people, queue, { ...today(now), now });
    });
  }
}
