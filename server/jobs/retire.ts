import { dayOf, startOfDay } from '../../domain/calendar/site-time.ts';
import type { Entity } from '../../domain/journal/rows.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';

const BATCH = 500;
const RETIRING_LOCK = 5_340_003;

/** What leaves desktops, and when. It stays in the database and is opened on demand. */
const rules: readonly { entity: Entity; column: string; before(now: Instant): Instant }[] = [
  // A lead counts today; what ended on an earlier day of the site is history.
  { entity: 'leg', column: 'ended_at', before: (now) => startOfDay(dayOf(now)) },
  { entity: 'interaction', column: 'closed_at', before: (now) => now - 7 * DAY },
  // So long an earlier case about the same is looked for; later it is found in the archive.
  { entity: 'casefile', column: 'archived_at', before: (now) => now - 30 * DAY },
  // So far back a lead looks at what customers say; what is still to be looked into stays.
  { entity: 'feedback', column: 'settled_at', before: (now) => now - 60 * DAY },
  // A report on the sample is news for a while.
  { entity: 'samplereport', column: 'at', before: (now) => now - 60 * DAY },
  { entity: 'reportcopy', column: 'at', before: (now) => now - 60 * DAY },
  { entity: 'callback', column: 'done_at', before: (now) => now - 7 * DAY },
  { entity: 'announcement', column: 'ends_at', before: (now) => now - 14 * DAY },
  { entity: 'receipt', column: 'read_at', before: (now) => now - 60 * DAY },
  // The weekly list looks back seven days, and at the week before.
  { entity: 'warning', column: 'at', before: (now) => now - 15 * DAY },
];

/** How long desktops may have been away and still catch up from what they have; later they start over. */
const LEAVE_ENTRIES_LAST = 30 * DAY;

/** Takes old rows off the desktops, and forgets who left what long ago. Returns how many rows were taken off. */
export async function retire(centre: Centre): Promise<number> {
  let retired = 0;
  for (const rule of rules) {
    for (;;) {
      const count = await retireBatch(centre, rule);
      retired += count;
      if (count < BATCH) break;
    }
  }
  await forgetOldEntries(centre);
  return retired;
}

async function retireBatch(
  centre: Centre,
  { entity, column, before }: (typeof rules)[number],
): Promise<number> {
  return centre.transact(async (transaction) => {
    await transaction.sql.query('select pg_advisory_xact_lock($1)', [RETIRING_LOCK]);
    const found = await transaction.sql.query<{ id: string }>(
      `select id from ${entity} where ${column} < $1 and scopes <> '{}' order by ${column} limit ${BATCH}`,
      [before(transaction.now())],
    );
    await transaction.retire(found.map(({ id }) => ({ entity, id })));
    return found.length;
  });
}

/** A desktop whose cursor lies below the horizon starts its scope over. */
async function forgetOldEntries({ db, clock }: Centre): Promise<void> {
  await db.query(
    `with forgotten as (
       delete from sync_row where op <> 'p' and at < $1 returning scope_id, version
     ), horizons as (
       select scope_id, max(version) as version from forgotten group by scope_id
     )
     update scope set horizon = greatest(horizon, horizons.version) from horizons where scope.id = horizons.scope_id`,
    [clock.now() - LEAVE_ENTRIES_LAST],
  );
}
