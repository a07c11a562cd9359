import type { TrendCustomersReply } from '../../../contract/http/trend.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { DAY } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';

/** Whoever came within so long before comes back; later than that they come anew. */
const COMES_BACK = 90 * DAY;

/** Every customer of a window, by their first interaction in it, and whether they had come shortly before it began. */
export const customersOf = (
  sql: Sql,
  queueIds: readonly string[],
  { from, to }: Window,
): Promise<TrendCustomersReply['rows']> =>
  sql.query(
    `select customer_id as "customerId", doc->>'customerName' as "customerName", id as "interactionId",
       arrived_at as at, queue_id as "queueId", doc->>'channel' as channel,
       exists (select from interaction as before where before.customer_id = first.customer_id
         and before.arrived_at >= $2::bigint - ${COMES_BACK} and before.arrived_at < $2::bigint) as returned
     from (
       select distinct on (customer_id) * from interaction
       where queue_id = any($1::text[]) and arrived_at >= $2::bigint and arrived_at < $3::bigint
       order by customer_id, arrived_at, id
     ) as first
     order by arrived_at, id`,
    [queueIds, from, to],
  );
