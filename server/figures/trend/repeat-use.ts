import type { TrendCustomersReply } from '../../../contract/http/trend.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { DAY, type Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';

/** Whoever came within so long before comes back; later than that they come anew. */
const COMES_BACK = 90 * DAY;

const WEEK = 7 * DAY;
const cameBefore = (first: string, beginning: string): string =>
  `exists (select from interaction as before where before.customer_id = ${first}.customer_id
     and before.arrived_at >= ${beginning} - ${COMES_BACK} and before.arrived_at < ${beginning})`;

/** How many customers each week from `from` on had, and how many of them came back; by the first instant of the week. */
export async function repeatUseByWeek(
  sql: Sql,
  queueIds: readonly string[],
  { from, to }: Window,
): Promise<Map<Instant, { numerator: number; denominator: number }>> {
  const found = await sql.query<{ from: number; numerator: number; denominator: number }>(
    `select beginning as from, count(*)::int as denominator,
       count(*) filter (where ${cameBefore('customer', 'beginning')})::int as numerator
     from (
       select distinct customer_id, arrived_at - (arrived_at - $2::bigint) % ${WEEK} as beginning
       from interaction
       where queue_id = any($1::text[]) and arrived_at >= $2::bigint and arrived_at < $3::bigint
     ) as customer group by 1`,
    [queueIds, from, to],
  );
  return new Map(found.map(({ from: beginning, ...rate }) => [beginning, rate]));
}

/** Every customer of a window, by their first interaction in it, and whether they had come shortly before it began. */
export const customersOf = (
  sql: Sql,
  queueIds: readonly string[],
  { from, to }: Window,
): Promise<TrendCustomersReply['rows']> =>
  sql.query(
    `select customer_id as "customerId", doc->>'customerName' as "customerName", id as "interactionId",
       arrived_at as at, queue_id as "queueId", doc->>'channel' as channel,
       ${cameBefore('first', '$2::bigint')} as returned
     from (
       select distinct on (customer_id) * from interaction
       where queue_id = any($1::text[]) and arrived_at >= $2::bigint and arrived_at < $3::bigint
       order by customer_id, arrived_at, id
     ) as first
     order by arrived_at, id`,
    [queueIds, from, to],
  );
