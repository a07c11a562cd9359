import type { BacklogReply, FigureInterval } from '../../contract/http/figures.ts';
import { intervalOf } from '../../domain/metrics/intervals.ts';
import type { Sums } from '../../domain/metrics/measures.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';
import { keyInSql, readSums } from './read-figures.ts';
import { ALL_DISPOSITIONS, EVERYBODY, TOGETHER } from './roll-ups.ts';
import { addDimensions, type Selection, Where } from './select-cells.ts';

/** Nothing in this centre is older: the site's zone is what it is since 1991. */
const BEGINNING: Instant = Date.UTC(1992, 0, 1) - 8 * HOUR;
const AGES = [1, 4, 24, 72];

type Grouping = 'none' | 'queue' | 'channel' | 'kind';

const opened = ({ entered = 0, left = 0 }: Sums): number => entered - left;

/**
 * What had entered and not left, at the end of every interval of the period: backlog(t1) = backlog(t0) + entered - left.
 * Only keys with anything are in it.
 */
export async function readBacklog(
  sql: Sql,
  selection: Selection,
  interval: FigureInterval,
  by: Grouping,
): Promise<BacklogReply['points']> {
  const { from, to } = selection;
  const before = await readSums(sql, { ...selection, from: BEGINNING, to: from }, 'whole', by);
  const within = await readSums(sql, selection, interval, by);
  const keys = [...new Set([...before, ...within].map(({ key }) => key))].sort();
  const ends = endsOf(interval, from, to);
  return keys.flatMap((key) => {
    let open = before.filter((part) => part.key === key).reduce((sum, { sums }) => sum + opened(sums), 0);
    const changes = new Map(
      within
        .filter((part) => part.key === key)
        .map(({ start, sums }) => [
          intervalOf(interval, Math.max(start, from), { from, to }).to,
          opened(sums),
        ]),
    );
    const first = { at: from, key, open };
    return [
      first,
      ...ends.map((at) => {
        open += changes.get(at) ?? 0;
        return { at, key, open };
      }),
    ];
  });
}

function endsOf(interval: FigureInterval, from: Instant, to: Instant): Instant[] {
  const ends: Instant[] = [];
  for (let at = from; at < to; ) {
    at = intervalOf(interval, at, { from, to }).to;
    ends.push(at);
  }
  return ends;
}

/** What is open at `now`, by how long ago it entered. */
export async function readAges(
  sql: Sql,
  { queueIds, queueId, channel, kind }: Selection,
  by: Grouping,
  now: Instant,
): Promise<BacklogReply['ages']> {
  const where = new Where(now);
  addDimensions(where, { from: 0, to: now, queueIds, queueId, channel, kind });
  const found = await sql.query<{ key: string; age: number; open: number }>(
    `select ${keyInSql[by]} as key, width_bucket($1::bigint - entered_at, array[${AGES.map((hours) => hours * HOUR).join(', ')}]::bigint[]) as age,
       count(*)::int as open
     from (
       select leg.queue_id, leg.entered_at, leg.doc->>'channel' as channel, coalesce(i.doc->>'kind', 'none') as kind
       from leg join interaction as i on i.id = leg.interaction_id
       where leg.ended_at is null and leg.entered_at <= $1
     ) as stays
     where ${where.sql} group by 1, 2 order by 1, 2`,
    where.params,
  );
  return found.map(({ key, age, open }) => ({ key, belowHours: AGES[age], open }));
}

/**
 * Queues whose kept sums do not come to what is open by the rows themselves: none, as long as everything is counted. Asked
 * once a day and at every start.
 */
export async function backlogDifferences(sql: Sql, now: Instant): Promise<string[]> {
  const found = await sql.query<{ queue_id: string }>(
    `with due as (select interaction_id from figure_due where due_at <= $1),
     summed as (
       select queue_id, sum("entered" - "left") filter (where channel <> '${TOGETHER}') as open,
         sum("entered" - "left") filter (where channel = '${TOGETHER}') as together from roll_up
       where grain = 'day' and agent_id = '${EVERYBODY}' and disposition = '${ALL_DISPOSITIONS}'
       group by queue_id
     ), counted as (
       select queue_id, count(*) as open from leg
       where entered_at <= $1 and (ended_at is null or ended_at > $1) group by queue_id
     )
     select queue_id from summed full join counted using (queue_id)
     where (coalesce(summed.open, 0), coalesce(summed.together, 0)) <> (coalesce(counted.open, 0), coalesce(counted.open, 0))
       and not exists (select from due)
     order by queue_id`,
    [now],
  );
  return found.map(({ queue_id }) => queue_id);
}
