import type { FigureGrouping, FigureInterval } from '../../contract/http/figures.ts';
import { sendFigures } from '../../contract/http/sent-figures.ts';
import { formulaOf } from '../../domain/metrics/formulas.ts';
import type { Database } from '../../server/db/database.ts';
import { answerFigures } from '../../server/figures/answer-figures.ts';
import { readFigureRows } from '../../server/figures/figure-rows.ts';
import { readSums } from '../../server/figures/read-figures.ts';
import type { Selection } from '../../server/figures/select-cells.ts';
import type { SeededRandom } from '../../testing/seeded-random.ts';
import { DAYS, END, QUEUES, START } from './ledger.ts';

const DAY = 86_400_000;
const ALL = Array.from({ length: QUEUES }, (_, n) => `bench-queue-${n}`);

/** A whole period of some days that lies anywhere in the ledger. */
function period(random: SeededRandom, days: number): Pick<Selection, 'from' | 'to'> {
  const first = random.below(DAYS - days + 1);
  return { from: START + first * DAY, to: START + (first + days) * DAY };
}

/** Down to the text that goes over the line, as the route answers it. */
const asked =
  (days: number, interval: FigureInterval, by: FigureGrouping, one: Partial<Selection> = {}) =>
  async (db: Database, random: SeededRandom): Promise<string> => {
    const selection: Selection = { ...period(random, days), queueIds: ALL, ...one };
    const cut = { interval, by, variant: 'B' as const };
    return JSON.stringify(sendFigures(await answerFigures(db, selection, cut, END)));
  };

/** What dashboards and reports ask, each as the route answers it. */
export const questions = {
  'a day by half hour, one queue': asked(1, 'halfHour', 'none', { queueId: 'bench-queue-3' }),
  'a day by half hour and queue': asked(1, 'halfHour', 'queue'),
  'a week by hour and queue': asked(7, 'hour', 'queue'),
  'a month by day and queue': asked(30, 'day', 'queue'),
  'a month by agent': asked(30, 'whole', 'agent'),
  'one agent, a month by day': asked(30, 'day', 'none', { agentId: 'agent-7' }),
  'a quarter by week and channel': asked(DAYS, 'week', 'channel'),
  'a quarter by kind': asked(DAYS, 'whole', 'kind'),
  'a page of the rows behind a day’s service level': async (db: Database, random: SeededRandom) =>
    readFigureRows(
      db,
      { ...period(random, 1), queueIds: ALL },
      formulaOf('serviceLevel', 'B'),
      { limit: 100 },
      '',
    ),
} as const;

export interface RawDay {
  day: number;
  answered: number;
  abandoned: number;
  in_time: number;
}

/** The same month by day, by hand, from the events themselves. */
export const rawMonth = (db: Database, { from, to }: Pick<Selection, 'from' | 'to'>): Promise<RawDay[]> =>
  db.query<RawDay>(
    `select arrived.at - (arrived.at + 28800000) % 86400000 as day,
       count(*) filter (where ended.type = 'interaction.accepted')::int as answered,
       count(*) filter (where ended.type = 'interaction.abandoned')::int as abandoned,
       count(*) filter (where ended.type = 'interaction.accepted' and ended.at - arrived.at <= 20000)::int as in_time
     from journal as arrived
     join journal as ended on ended.stream_kind = 'interaction' and ended.stream_id = arrived.stream_id
       and ended.type in ('interaction.accepted', 'interaction.abandoned')
     where arrived.stream_kind = 'interaction' and arrived.type = 'interaction.arrived'
       and arrived.at >= $1 and arrived.at < $2
     group by 1 order by 1`,
    [from, to],
  );

/** The month that is asked of both, and what the roll-ups say of it. */
export const MONTH = { from: START + 30 * DAY, to: START + 60 * DAY };
export async function summedMonth(db: Database): Promise<RawDay[]> {
  const parts = await readSums(db, { ...MONTH, queueIds: ALL }, 'day', 'none');
  return parts.map(({ start, sums }) => ({
    day: start,
    answered: sums.answered ?? 0,
    abandoned: sums.abandoned ?? 0,
    in_time: sums.answeredInTime ?? 0,
  }));
}
