import type { TrendReply } from '../../../contract/http/trend.ts';
import { costOf } from '../../../domain/metrics/cost.ts';
import { HALF_HOUR, halfHourOf, intervalStart, siteDayOf } from '../../../domain/metrics/intervals.ts';
import type { Sums } from '../../../domain/metrics/measures.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { numberAt } from '../../../domain/policy/parameter-row.ts';
import { DAY, type Instant } from '../../../domain/time.ts';
import type { Database, Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import { foldBeforeAnswer } from '../fold.ts';
import { figuresOf, readSums } from '../read-figures.ts';
import { repeatUseByWeek } from './repeat-use.ts';

const DAYS_SHOWN = 7;
const WEEK = 7 * DAY;

type Rate = TrendReply['weeks'][number]['csat'];
const rate = ({
  numerator,
  denominator = 0,
}: {
  numerator: number;
  denominator?: number | undefined;
}): Rate => ({
  numerator,
  denominator,
});

/** How the last weeks of these queues follow each other, and how many of those who asked for a person one answered. */
export async function answerTrend(
  db: Database,
  queueIds: readonly string[],
  weeks: number,
  now: Instant,
): Promise<TrendReply> {
  await foldBeforeAnswer(db, now);
  const running = intervalStart('week', now);
  const windows = Array.from({ length: weeks }, (_, n) => {
    const from = running - (weeks - 1 - n) * WEEK;
    return { from, to: from + WEEK };
  });
  const period = { from: windows[0]?.from ?? running, to: running + WEEK };
  const sums = new Map(
    (await readSums(db, { ...period, queueIds }, 'week', 'none')).map((part) => [part.start, part.sums]),
  );
  const responses = await responsesByWeek(db, queueIds, period);
  const cost = await readRow(db, 'parameter', 'P-COST');
  const repeated = await repeatUseByWeek(db, queueIds, period);
  const found = windows.map((window) => {
    const own = sums.get(window.from) ?? {};
    const { csat, surveyResponse } = figuresOf(own, 'B');
    return {
      ...window,
      response: responses.get(window.from) ?? { n: 0 },
      csat: rate(csat),
      surveyResponse: rate(surveyResponse),
      repeatUse: repeated.get(window.from) ?? { numerator: 0, denominator: 0 },
      cost: costOf(own, numberAt('P-COST', cost, window.from)),
    };
  });
  const last24h = { from: halfHourOf(now - DAY), to: halfHourOf(now) + HALF_HOUR };
  return { weeks: found, last24h, answered: await answeredBy(db, queueIds, last24h, now) };
}

/** Of each week by its first instant: every first answer counts for itself, so that halves and tenths are exact. */
async function responsesByWeek(
  sql: Sql,
  queueIds: readonly string[],
  { from, to }: Window,
): Promise<Map<Instant, TrendReply['weeks'][number]['response']>> {
  const found = await sql.query<{ week: number; n: number; median: number; p90: number }>(
    `select floor((at - $2::bigint) / ${WEEK}::numeric)::int as week, count(*)::int as n,
       percentile_disc(0.5) within group (order by (sums->>'firstResponseMs')::bigint) as median,
       percentile_disc(0.9) within group (order by (sums->>'firstResponseMs')::bigint) as p90
     from figure_fact
     where queue_id = any($1::text[]) and at >= $2::bigint and at < $3::bigint and sums ? 'firstResponses'
     group by 1`,
    [queueIds, from, to],
  );
  return new Map(found.map(({ week, ...response }) => [from + week * WEEK, response]));
}

/** By queue: the last 24 hours, and the last days of the site. */
async function answeredBy(
  sql: Sql,
  queueIds: readonly string[],
  last24h: Window,
  now: Instant,
): Promise<TrendReply['answered']> {
  const today = siteDayOf(now);
  const period = { from: today - (DAYS_SHOWN - 1) * DAY, to: today + DAY };
  const days = await readSums(sql, { ...period, queueIds }, 'day', 'queue');
  const last = await readSums(sql, { ...last24h, queueIds }, 'whole', 'queue');
  const answered = (sums: Sums | undefined) => rate(figuresOf(sums ?? {}, 'B').humanAnswerRate);
  return queueIds.map((queueId) => ({
    queueId,
    last24h: answered(last.find(({ key }) => key === queueId)?.sums),
    days: Array.from({ length: DAYS_SHOWN }, (_, n) => {
      const from = period.from + n * DAY;
      const day = days.find(({ key, start }) => key === queueId && start === from);
      return { from, to: from + DAY, rate: answered(day?.sums) };
    }),
  }));
}
