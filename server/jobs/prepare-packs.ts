import { dayOf } from '../../domain/calendar/site-time.ts';
import { sampleResults } from '../../domain/evaluation/sample-results.ts';
import { CLOSES_AFTER } from '../../domain/metrics/closing.ts';
import { evaluate, formulaOf } from '../../domain/metrics/formulas.ts';
import type { Window } from '../../domain/metrics/window.ts';
import { gather, lastMonth } from '../../domain/pack/gather.ts';
import { type PackInputs, packFigures } from '../../domain/pack/pack.ts';
import { windowOfDays } from '../../domain/report/report.ts';
import type { Centre } from '../centre/centre.ts';
import type { Database } from '../db/database.ts';
import { readRow, readRows } from '../db/rows.ts';
import { foldDue } from '../figures/fold.ts';
import { readBehind, readSums } from '../figures/read-figures.ts';

/**
 * Puts the month that has ended on the table of the improvement meeting, once (C-212, P-MTG), if there was a centre in that
 * month. Returns whether there was one to be made.
 */
export async function preparePackWhenDue(centre: Centre): Promise<boolean> {
  const { clock, db } = centre;
  const now = clock.now();
  const { id, ...days } = lastMonth(dayOf(now));
  const { to } = windowOfDays(days);
  // A month is told when its last day is closed.
  if (now < to + CLOSES_AFTER || (await readRow(db, 'pack', id))) return false;
  const [known] = await db.query("select from journal where stream_kind = 'config' and at < $1 limit 1", [
    to,
  ]);
  return known !== undefined && (await preparePack(centre));
}

/** The same for whatever month ended last, at once. */
export async function preparePack(centre: Centre): Promise<boolean> {
  const { clock, db } = centre;
  const now = clock.now();
  const { id: packId, ...days } = lastMonth(dayOf(now));
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
    figures: await figuresOf(db, queueIds, window),
    sample: await sampleOf(db, window),
  };
  await centre.act('centre.preparePack', { packId, ...window, queueIds, inputs });
  return true;
}

async function figuresOf(
  db: Database,
  queueIds: readonly string[],
  window: Window,
): Promise<PackInputs['figures']> {
  const summed = await readSums(db, { ...window, queueIds }, 'whole', 'queue');
  return queueIds.map((queueId) => {
    const sums = summed.find(({ key }) => key === queueId)?.sums ?? {};
    return { queueId, figures: packFigures.map((id) => ({ id, ...evaluate(formulaOf(id, 'B'), sums) })) };
  });
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
