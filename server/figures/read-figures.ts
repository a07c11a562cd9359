import type {
  FigureGrouping,
  FigureInterval,
  FiguresReply,
  FigureValue,
} from '../../contract/http/figures.ts';
import { evaluate, formulaOf, type SummedFigureId, summedFigureIds } from '../../domain/metrics/formulas.ts';
import { HALF_HOUR, intervalOf } from '../../domain/metrics/intervals.ts';
import { addSums, measures, type Sums } from '../../domain/metrics/measures.ts';
import type { ServiceLevelVariant } from '../../domain/metrics/service-level.ts';
import { DAY, HOUR, type Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';
import {
  ALL_DISPOSITIONS,
  EVERYBODY,
  type Grain,
  readSummed,
  summedFacts,
  summedInSql,
  TOGETHER,
} from './roll-ups.ts';
import {
  addDimensions,
  addPeriod,
  addWhoseAndWhat,
  addWithin,
  type Selection,
  Where,
} from './select-cells.ts';

/** The first instant of a cell's interval, as `intervalStart` has it; the site is eight hours ahead of UTC. */
export const startInSql: Record<FigureInterval, string> = {
  halfHour: `at - at % ${HALF_HOUR}`,
  hour: `at - at % ${HOUR}`,
  day: `at - (at + ${8 * HOUR}) % ${DAY}`,
  week: `at - (at + ${8 * HOUR + 3 * DAY}) % ${7 * DAY}`,
  whole: '0::bigint',
};

export const keyInSql: Record<FigureGrouping, string> = {
  none: `''`,
  queue: 'queue_id',
  channel: 'channel',
  kind: 'kind',
  agent: 'agent_id',
  disposition: 'disposition',
};

export interface SummedPart {
  /** The start of the part's interval; 0 for the whole period. */
  start: Instant;
  key: string;
  sums: Sums;
}

/** The sums of a selection by interval and key: from the roll-ups, or where those are not so fine, from the facts. */
export async function readSums(
  sql: Sql,
  selection: Selection,
  interval: FigureInterval,
  by: FigureGrouping,
): Promise<SummedPart[]> {
  const byAgent = selection.agentId !== undefined || by === 'agent';
  const byDisposition = selection.disposition !== undefined || by === 'disposition';
  const together = isTogether(selection, by);
  const where = new Where();
  addDimensions(where, selection);
  addWhoseAndWhat(where, selection);
  const from = byAgent && byDisposition ? 'figure_fact' : 'roll_up';
  if (from === 'figure_fact') addWithin(where, selection);
  else {
    if (!byAgent) where.and(`agent_id = '${EVERYBODY}'`);
    else if (by === 'agent') where.and(`agent_id <> '${EVERYBODY}'`);
    if (!byDisposition) where.and(`disposition = '${ALL_DISPOSITIONS}'`);
    else if (by === 'disposition') where.and(`disposition <> '${ALL_DISPOSITIONS}'`);
    where.and(together ? `channel = '${TOGETHER}' and kind = '${TOGETHER}'` : `channel <> '${TOGETHER}'`);
    addPeriod(
      where,
      selection,
      interval === 'hour' && (byAgent || !together) ? 'halfHour' : grainOf(interval),
    );
  }
  // One line an interval: thousands of lines take longer to fetch than to sum.
  const lines = await sql.query<{ start: number; keys: string[]; sums: string }>(
    `select start, array_agg(key order by key) as keys, string_agg(sums, ' ' order by key) as sums
     from (
       select ${startInSql[interval]} as start, ${keyInSql[by]} as key,
         ${from === 'figure_fact' ? summedFacts : summedInSql}
       from ${from} where ${where.sql} group by 1, 2
     ) as part group by start order by start`,
    where.params,
  );
  return lines.flatMap(({ start, keys, sums }) => {
    const each = sums.split(' ');
    return keys.map((key, n) => ({ start, key, sums: readSummed(each[n] ?? '') }));
  });
}

/** The cells an interval is made of. */
export const grainOf = (interval: FigureInterval): Grain =>
  interval === 'halfHour' || interval === 'hour' ? interval : 'day';

/** Whether cells of all channels and kinds together answer it; there are none of one disposition. */
const isTogether = ({ channel, kind, disposition }: Selection, by: FigureGrouping): boolean =>
  channel === undefined &&
  kind === undefined &&
  disposition === undefined &&
  (by === 'none' || by === 'queue' || by === 'agent');

/** Every figure of these sums. */
export function figuresOf(sums: Sums, variant: ServiceLevelVariant): Record<SummedFigureId, FigureValue> {
  const figures: Partial<Record<SummedFigureId, FigureValue>> = {};
  for (const id of summedFigureIds) figures[id] = evaluate(formulaOf(id, variant), sums);
  return figures as Record<SummedFigureId, FigureValue>;
}

/** The parts of a period and their totals. A part in which nothing happened is left out. */
export function partsOf(
  summed: readonly SummedPart[],
  { from, to }: Selection,
  interval: FigureInterval,
  variant: ServiceLevelVariant,
): Pick<FiguresReply, 'parts' | 'totals'> {
  const happened = summed.filter(({ sums }) => measures.some((measure) => sums[measure]));
  const parts = happened.map(({ start, key, sums }) => ({
    ...intervalOf(interval, Math.max(start, from), { from, to }),
    key,
    figures: figuresOf(sums, variant),
  }));
  const keys = new Map<string, Sums[]>();
  for (const { key, sums } of happened) {
    const known = keys.get(key);
    if (known) known.push(sums);
    else keys.set(key, [sums]);
  }
  const totals = [...keys].map(([key, all]) => ({ key, figures: figuresOf(addSums(all), variant) }));
  return { parts, totals };
}

/** How many interactions have changed and are not counted, and how long the oldest has waited, in milliseconds. */
export async function readBehind(sql: Sql, now: Instant): Promise<FiguresReply['behind']> {
  const [behind] = await sql.query<{ interactions: number; noted_at: number | null; clock: number }>(
    `select count(distinct interaction_id)::int as interactions, min(noted_at) as noted_at,
       (extract(epoch from clock_timestamp()) * 1000)::bigint as clock
     from figure_due where due_at <= $1`,
    [now],
  );
  if (!behind || behind.noted_at === null) return { interactions: 0, ms: 0 };
  return { interactions: behind.interactions, ms: Math.max(0, behind.clock - behind.noted_at) };
}
