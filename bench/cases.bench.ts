import type { Case } from '../domain/case/case.ts';
import { caseViews, inView, standsIn } from '../domain/case/views.ts';
import { HOUR } from '../domain/time.ts';
import { openDatabase } from '../server/db/open-database.ts';
import { searchCases } from '../server/modules/cases/search.ts';
import { aPerson } from '../testing/builders.ts';
import { aCase } from '../testing/case-builders.ts';
import { freshDatabase } from '../testing/database.ts';
import { type Bench, timed } from './frame.ts';

const OPEN = 1_000;
const ARCHIVED = 50_000;
const ROUNDS = 30;
const NOW = Date.UTC(2026, 8, 30, 6);

/** A thousand open complaints at every stage of their way. */
function manyOpen(): Case[] {
  const states = ['received', 'sent', 'investigating', 'planning', 'approved', 'told'] as const;
  return Array.from({ length: OPEN }, (_, i) => {
    const receivedAt = NOW - (i % 200) * HOUR;
    const state = states[i % states.length] ?? 'received';
    const sent = state === 'received' ? {} : { sentAt: receivedAt + HOUR };
    const rounds = [{ n: 1, startedAt: receivedAt, attempts: [], ...sent }];
    const times = { receivedAt, flaggedAt: receivedAt, recordedAt: receivedAt };
    return aCase({ id: `case-${i}`, state, rounds, ...times, urgent: i % 20 === 0 });
  });
}

/** Searches an archive as long as several years make it. */
async function archive() {
  const place = await freshDatabase();
  const db = await openDatabase(place);
  const row = aCase({ state: 'archived', archivedAt: NOW });
  await db.transaction(async (sql) => {
    // Rows as an import would leave them; what desktops are told of them is measured elsewhere.
    await sql.exec('set local session_replication_role = replica');
    await sql.query(
      `insert into casefile (id, doc) select 'archived-' || n, $1::jsonb || jsonb_build_object(
         'id', 'archived-' || n, 'receivedAt', n, 'summary', 'The washing machine number ' || n || ' leaks at the door')
       from generate_series(1, ${ARCHIVED}) as n`,
      [JSON.stringify(row)],
    );
  });
  const manager = aPerson({ id: 'gu', roles: ['manager'], queueIds: [] });
  const samples = {
    rare: await timed(ROUNDS, () => searchCases(db, manager, 'number 4711 leaks')),
    common: await timed(ROUNDS, () => searchCases(db, manager, 'leaks')),
    none: await timed(ROUNDS, () => searchCases(db, manager, 'not to be found')),
  };
  await db.close();
  await place.drop();
  return samples;
}

export const bench: Bench = {
  async run() {
    const lead = aPerson({ id: 'lead', roles: ['teamLead'] });
    // New rows every round: what is due next is kept by row.
    const drawn = await timed(ROUNDS, () => {
      const rows = manyOpen();
      for (const view of caseViews) rows.filter((row) => standsIn(row, view, lead, NOW));
      return inView(rows, 'all', lead, NOW);
    });
    const rows = manyOpen();
    inView(rows, 'all', lead, NOW);
    const again = await timed(ROUNDS, () => inView(rows, 'all', lead, NOW));
    const found = await archive();
    return [
      { name: `${OPEN} open cases: every limit and all counts anew, sorted`, unit: 'ms', samples: drawn },
      { name: `${OPEN} open cases: the list again`, unit: 'ms', samples: again },
      ...Object.entries(found).map(([name, samples]) => ({
        name: `archive of ${ARCHIVED}, words that are ${name}`,
        unit: 'ms',
        samples,
      })),
    ];
  },
};
