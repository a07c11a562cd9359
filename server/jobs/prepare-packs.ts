import { dayOf } from '../../domain/calendar/site-time.ts';
import { sampleResults } from '../../domain/evaluation/sample-results.ts';
import { closesAfter } from '../../domain/metrics/closing.ts';
import type { Window } from '../../domain/metrics/window.ts';
import { gather, lastMonth, lastWeek, type Period } from '../../domain/pack/gather.ts';
import { isWeekly, type PackInputs } from '../../domain/pack/pack.ts';
import { windowOfDays } from '../../domain/report/report.ts';
import type { Centre } from '../centre/centre.ts';
import type { Database } from '../db/database.ts';
import { readParameters } from '../db/parameters.ts';
import { readRow, readRows } from '../db/rows.ts';
import { foldDue } from '../figures/fold.ts';
import { readBehind } from '../figures/read-figures.ts';
import { figuresOfQueues } from './figures-of-queues.ts';

/**
 * Puts on the table what has ended: the month for the improvement meeting (C-212, P-MTG) and the week for the review of
 * problems (C-216, P-REV), each once, if there was a centre in it. Returns whether there was one to be made.
 */
export async function preparePackWhenDue(centre: Centre): Promise<boolean> {
  const today = dayOf(centre.clock.now());
  const made = [
    await prepareWhenClosed(centre, lastMonth(today)),
    await prepareWhenClosed(centre, lastWeek(today)),
  ];
  return made.includes(true);
}

async function prepareWhenClosed(centre: Centre, period: Period): Promise<boolean> {
  const { clock, db } = centre;
  const { to } = windowOfDays(period);
  // A period is told when its last day is closed.
  const late = closesAfter(await readParameters(db, 'P-LATE'), to);
  if (clock.now() < to + late || (await readRow(db, 'pack', period.id))) return false;
  const [known] = await db.query("select from journal where stream_kind = 'config' and at < $1 limit 1", [
    to,
  ]);
  return known !== undefined && (await preparePack(centre, period));
}

/** The same for a period at once, the month that ended last unless told. */
export async function preparePack(
  centre: Centre,
  period: Period = lastMonth(dayOf(centre.clock.now())),
): Promise<boolean> {
  const { clock, db } = centre;
  const now = clock.now();
  const { id: packId, ...days } = period;
  if (await readRow(db, 'pack', packId)) return false;
  const window = windowOfDays(days);
  const queueIds = (await readRows(db, 'queue', 'true order by id')).map(({ id }) => id);
  if (queueIds.length === 0) return false;
  await foldDue(db, now);
  // A month is told once: not before all of it is counted.
  if ((await readBehind(db, now)).interactions > 0) return false;
  const inputs: PackInputs = {
    ...gather({
      window,
      now,
      problems: await readRows(db, 'problem'),
      corrections: await readRows(db, 'correction'),
      cases: await readRows(db, 'casefile', 'received_at >= $1 and received_at < $2 order by id', [
        window.from,
        window.to,
      ]),
      feedback: await readRows(db, 'feedback', 'given_at >= $1 and given_at < $2 order by id', [
        window.from,
        window.to,
      ]),
    }),
    figures: await figuresOfQueues(db, queueIds, window),
    sample: await sampleOf(db, window),
  };
  // Departments take part in the month's meeting; a week's review is the service centre's own.
  const departments = isWeekly({ id: packId }) ? [] : await readRows(db, 'department', 'true order by id');
  const departmentIds = departments.map(({ id }) => id);
  await centre.act('centre.preparePack', { packId, ...window, queueIds, departmentIds, inputs });
  return true;
}

/** The whole centre's random sample as one: nobody is named in a pack. */
async function sampleOf(db: Database, { from, to }: Window): Promise<PackInputs['sample']> {
  const released = await readRows(
    db,
    'evaluation',
    `(doc->>'releasedAt')::bigint >= $1 and (doc->>'releasedAt')::bigint < $2 order by id`,
    [from, to],
  );
  const together = released.map((one) => ({ ...one, agentId: '' }));
  const [result] = sampleResults(together, await readRows(db, 'draw'), await readRows(db, 'scorecard'));
  if (!result) return { n: 0 };
  const { n, mean, interval } = result.score;
  return { n, mean, ...interval };
}
