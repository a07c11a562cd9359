import { isBusinessDate } from '../../domain/calendar/business-calendar.ts';
import { dayOf, isoDate } from '../../domain/calendar/site-time.ts';
import { Refusal } from '../../domain/refusal.ts';
import { cutOffOf, REPORT_REACHES, type ReportContent } from '../../domain/sampling/daily-report.ts';
import { type ReportSources, reportOf } from '../../domain/sampling/make-report.ts';
import type { Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';

/** Draws further back may still have been judged within the time a report reaches back. */
const DRAWS_REACH = 2 * REPORT_REACHES;

/**
 * Tells every team that something was drawn for how its sample stands, each working day before half past nine (C-154).
 * A centre that was not running then tells it as soon as it runs, over the same time. Returns how many went out.
 */
export async function reportSamples(centre: Centre): Promise<number> {
  const { db } = centre;
  const now = centre.clock.now();
  const today = dayOf(now);
  const to = cutOffOf(today);
  if (now < to || !isBusinessDate(today)) return 0;
  const day = isoDate(today);
  const due = await db.query<{ id: string; last: number | null }>(
    `select queue.id, (select max((doc->>'to')::bigint) from samplereport where queue_id = queue.id) as last
     from queue where not exists (select from samplereport where samplereport.id = queue.id || ':' || $1)
       and exists (select from draw where (doc->>'at')::bigint < $2) order by queue.id`,
    [day, to],
  );
  return reportOn(
    centre,
    due.map(({ id, last }) => ({
      queueId: id,
      day,
      since: last === null ? to - REPORT_REACHES : Number(last),
      to,
    })),
  );
}

type Asked = Pick<ReportSources, 'queueId' | 'day' | 'since' | 'to'>;

/** Tells the teams of these queues how their samples stand. Returns how many reports went out. */
export async function reportOn(centre: Centre, asked: readonly Asked[]): Promise<number> {
  const [first] = asked;
  if (!first) return 0;
  const sources = await readSources(centre, first.to);
  let reported = 0;
  for (const one of asked) if (await tell(centre, reportOf({ ...sources, ...one }))) reported += 1;
  return reported;
}

async function tell(centre: Centre, content: ReportContent): Promise<boolean> {
  try {
    await centre.act('centre.reportSample', content);
    return true;
  } catch (error) {
    // Another process was first.
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function readSources({ db }: Centre, to: Instant) {
  const draws = await readRows(db, 'draw', `(doc->>'at')::bigint >= $1`, [to - DRAWS_REACH]);
  const ids = draws.flatMap(({ frame, exclusions }) =>
    [...frame, ...exclusions].map(({ interactionId }) => interactionId),
  );
  const queues = await db.query<{ id: string; queue_id: string }>(
    'select id, queue_id from interaction where id = any($1::text[])',
    [[...new Set(ids)]],
  );
  const queueIds = new Map(queues.map(({ id, queue_id }) => [id, queue_id]));
  return {
    draws,
    evaluations: await readRows(
      db,
      'evaluation',
      `(doc->>'releasedAt')::bigint >= $1 and (doc->>'releasedAt')::bigint < $2`,
      [to - DRAWS_REACH, to],
    ),
    cards: await readRows(db, 'scorecard'),
    people: await readRows(db, 'person'),
    queueOf: (interactionId: string) => queueIds.get(interactionId),
  };
}
