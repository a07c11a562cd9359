import type {
  FigureGrouping,
  FigureInterval,
  FigureRowsReply,
  FiguresReply,
} from '../../../contract/http/figures.ts';
import { intervalOf, intervalStart } from '../../../domain/metrics/intervals.ts';
import { addRates, type Rate } from '../../../domain/metrics/rate.ts';
import type { ServiceLevelVariant } from '../../../domain/metrics/service-level.ts';
import { DAY, type Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { figuresOf, grainOf, startInSql } from '../read-figures.ts';
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

/** The agents who serve the queues of the selection, as `who(id[, queue_id])`. Each serves several: each counts once a queue. */
export const servedBy = (where: Where, { queueIds, queueId }: Selection, who: string): string =>
  `(select ${who} from (
     select person.id, served.id as queue_id from person, jsonb_array_elements_text(doc->'queueIds') as served(id)
     where doc->'roles' @> '["agent"]' and served.id = any(${where.param(queueId === undefined ? queueIds : [queueId])}::text[])
   ) as serving)`;

/** People whose time is summed together, because it counts under the same keys. */
interface Crew {
  ids: string[];
  keys: readonly string[];
}

/** Whoever serves the selection, by what their time counts under: all in one, each for themselves, or by their queues. */
async function readCrews(sql: Sql, selection: Selection, by: FigureGrouping): Promise<Crew[]> {
  const where = new Where();
  const serving = await sql.query<{ id: string; queues: string[] }>(
    `select id, array_agg(queue_id order by queue_id) as queues
     from ${servedBy(where, selection, 'id, queue_id')} as who group by id order by id`,
    where.params,
  );
  const crews = new Map<string, Crew>();
  for (const { id, queues } of serving) {
    if (selection.agentId !== undefined && id !== selection.agentId) continue;
    const keys = by === 'queue' ? queues : [by === 'agent' ? id : ''];
    const name = keys.join(' ');
    const crew = crews.get(name);
    if (crew) crew.ids.push(id);
    else crews.set(name, { ids: [id], keys });
  }
  return [...crews.values()];
}

/**
 * The occupancy of a selection by interval and key. Crews are summed by the intervals their time is kept in, since sums
 * by what a column holds need no sorting, and put together here.
 */
export async function readTime(
  sql: Sql,
  selection: Selection,
  interval: FigureInterval,
  by: FigureGrouping,
): Promise<TimePart[]> {
  if (!isOfPeople(selection) || !(by === 'none' || by === 'agent' || by === 'queue')) return [];
  const crews = await readCrews(sql, selection, by);
  const where = new Where();
  const ids = where.param(crews.flatMap((crew) => crew.ids));
  const numbers = where.param(crews.flatMap((crew, n) => crew.ids.map(() => n)));
  addPeriod(where, selection, grainOf(interval));
  const start = interval === 'week' || interval === 'whole' ? startInSql[interval] : 'at';
  // One line an interval: thousands of lines take longer to fetch than to sum.
  const lines = await sql.query<{ start: number; rates: string }>(
    `select start, string_agg(crew || ' ' || busy || ' ' || there, ' ') as rates
     from (
       select ${start} as start, crew, sum(busy_ms::integer) as busy, sum(there_ms::integer) as there
       from figure_time join unnest(${ids}::text[], ${numbers}::integer[]) as who(id, crew) on who.id = agent_id
       where ${where.sql} group by 1, 2
     ) as part group by start`,
    where.params,
  );
  const parts = new Map<string, TimePart>();
  for (const { start, rates } of lines) {
    const first = interval === 'whole' ? start : intervalStart(interval, start);
    const numbers = rates.split(' ').map(Number);
    for (let n = 0; n < numbers.length; n += 3) {
      const [crew = 0, numerator = 0, denominator = 0] = numbers.slice(n, n + 3);
      for (const key of crews[crew]?.keys ?? []) {
        const name = `${first} ${key}`;
        const part = parts.get(name);
        if (part) part.rate = addRates([part.rate, { numerator, denominator }]);
        else parts.set(name, { start: first, key, rate: { numerator, denominator } });
      }
    }
  }
  return [...parts.values()];
}

type Parts = Pick<FiguresReply, 'parts' | 'totals'>;

/** The parts and totals with the occupancy of each; where somebody was there and nothing else happened is a part as well. */
export function withTime(
  { parts, totals }: Parts,
  time: readonly TimePart[],
  selection: Selection,
  { interval, variant }: { interval: FigureInterval; variant: ServiceLevelVariant },
): Parts {
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
  addPeriod(where, selection, selection.to - selection.from > DAY ? 'day' : 'halfHour');
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
