import type {
  FigureGrouping,
  FigureInterval,
  FigureRowsReply,
  FiguresReply,
} from '../../../contract/http/figures.ts';
import { intervalOf } from '../../../domain/metrics/intervals.ts';
import { addRates, type Rate } from '../../../domain/metrics/rate.ts';
import type { ServiceLevelVariant } from '../../../domain/metrics/service-level.ts';
import { DAY, type Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { figuresOf, startInSql } from '../read-figures.ts';
import { addPeriod, type Selection, Where } from '../select-cells.ts';

/** The occupancy of a part: milliseconds busy, and there. */
interface TimePart {
  start: Instant;
  key: string;
  rate: Rate;
}

/** People are in no channel, of no kind and come to nothing by a wrap-up: asked so, there is no occupancy. */
export const isOfPeople = ({ channel, kind, disposition }: Selection): boolean =>
  channel === undefined && kind === undefined && disposition === undefined;

const keys: Partial<Record<FigureGrouping, { who: string; key: string }>> = {
  none: { who: 'distinct id', key: `''` },
  agent: { who: 'distinct id', key: 'agent_id' },
  queue: { who: 'id, queue_id', key: 'queue_id' },
};

/** The agents who serve the queues of the selection, as `who(id[, queue_id])`. Each serves several: each counts once a queue. */
export const servedBy = (where: Where, { queueIds, queueId }: Selection, who: string): string =>
  `(select ${who} from (
     select person.id, served.id as queue_id from person, jsonb_array_elements_text(doc->'queueIds') as served(id)
     where doc->'roles' @> '["agent"]' and served.id = any(${where.param(queueId === undefined ? queueIds : [queueId])}::text[])
   ) as serving)`;

/** The occupancy of a selection by interval and key. */
async function readTime(
  sql: Sql,
  selection: Selection,
  interval: FigureInterval,
  by: FigureGrouping,
): Promise<TimePart[]> {
  const how = keys[by];
  if (!how || !isOfPeople(selection)) return [];
  const where = new Where();
  const who = servedBy(where, selection, how.who);
  addPeriod(where, selection, interval !== 'halfHour' && interval !== 'hour');
  if (selection.agentId !== undefined) where.and(`agent_id = ${where.param(selection.agentId)}`);
  const lines = await sql.query<{ start: Instant; key: string; busy: number; there: number }>(
    `with who as materialized ${who}
     select ${startInSql[interval]} as start, ${how.key} as key, sum(busy_ms)::bigint as busy,
       sum(there_ms)::bigint as there
     from figure_time join who on who.id = agent_id where ${where.sql} group by 1, 2 order by 1, 2`,
    where.params,
  );
  return lines.map(({ start, key, busy, there }) => ({
    start,
    key,
    rate: { numerator: busy, denominator: there },
  }));
}

type Parts = Pick<FiguresReply, 'parts' | 'totals'>;

/** The parts and totals with the occupancy of each; where somebody was there and nothing else happened is a part as well. */
export async function withTime(
  sql: Sql,
  { parts, totals }: Parts,
  selection: Selection,
  { interval, by, variant }: { interval: FigureInterval; by: FigureGrouping; variant: ServiceLevelVariant },
): Promise<Parts> {
  const time = await readTime(sql, selection, interval, by);
  if (time.length === 0) return { parts, totals };
  const nothing = () => figuresOf({}, variant);
  const all = new Map(parts.map((part) => [`${part.from} ${part.key}`, part]));
  const whole = new Map(totals.map((total) => [total.key, total]));
  const rates = new Map<string, Rate[]>();
  for (const { start, key, rate } of time) {
    const window = intervalOf(interval, Math.max(start, selection.from), selection);
    const name = `${window.from} ${key}`;
    all.set(name, { ...(all.get(name) ?? { ...window, key, figures: nothing() }), occupancy: rate });
    const own = rates.get(key);
    if (own) own.push(rate);
    else rates.set(key, [rate]);
  }
  for (const [key, own] of rates)
    whole.set(key, { ...(whole.get(key) ?? { key, figures: nothing() }), occupancy: addRates(own) });
  return {
    parts: [...all.values()].sort((a, b) => a.from - b.from || (a.key < b.key ? -1 : 1)),
    totals: [...whole.values()],
  };
}

/** One page of what occupancy was made of: each person's half hours of a day, or days of longer. */
export async function readTimeRows(
  sql: Sql,
  selection: Selection,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<FigureRowsReply> {
  const [whole] = await readTime(sql, selection, 'whole', 'none');
  const figure = whole?.rate ?? { numerator: 0, denominator: 0 };
  if (!whole) return { rows: [], total: 0, figure };
  const skipped = Number(after ?? 0) || 0;
  const where = new Where();
  const who = servedBy(where, selection, 'distinct id');
  addPeriod(where, selection, selection.to - selection.from > DAY);
  if (selection.agentId !== undefined) where.and(`agent_id = ${where.param(selection.agentId)}`);
  const found = await sql.query<{ id: string; at: Instant; busy: number; there: number; total: number }>(
    `with who as materialized ${who}
     select agent_id as id, at, busy_ms as busy, there_ms as there, count(*) over ()::int as total
     from figure_time join who on who.id = agent_id where ${where.sql}
     order by at, agent_id, grain limit ${where.param(limit)} offset ${where.param(skipped)}`,
    where.params,
  );
  const total = found[0]?.total ?? 0;
  const shown = skipped + found.length;
  return {
    rows: found.map(({ id, at, busy, there }) => ({
      of: 'person',
      id,
      interactionId: '',
      at,
      queueId: '',
      kind: 'none',
      agentId: id,
      customerName: '',
      numerator: busy,
      denominator: there,
    })),
    total,
    figure,
    ...(shown < total && { next: String(shown) }),
  };
}
