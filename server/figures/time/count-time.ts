import { halfHourOf, intervalStart, siteDayOf } from '../../../domain/metrics/intervals.ts';
import { type Declared, occupancyByHalfHour, workingTime } from '../../../domain/metrics/occupancy.ts';
import { type Duration, type Instant, MINUTE } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { restateTime, type SummedFrom } from './time-statements.ts';

/** Time passes without anybody doing anything: what was summed is left alone for so long. */
export const STALE: Duration = MINUTE;
/** People at once. */
const MOST = 200;

/** Whether anybody's time is to be summed anew: somebody said or did something, or it was last summed before `stale`. */
export const timeIsDue = (stale: string): string =>
  `(exists (select from figure_time_due)
    or exists (select from figure_time_state where counted_to < ${stale}::bigint))`;

/**
 * Sums people's time anew from where it has changed up to now, by half hours, hours and days. The same journal always comes to the
 * same sums, in whatever order it arrived.
 */
export async function countTime(sql: Sql, now: Instant): Promise<void> {
  const due = await takeDue(sql, now);
  if (due.length === 0) return;
  const given = JSON.stringify(due);
  const busy = byPerson(await busyOf(sql, given));
  const declared = byPerson(await declaredOf(sql, given));
  const lines = due.flatMap(({ agent_id, at: from }) => {
    const inHand = (busy.get(agent_id) ?? []).map(({ from_at, to_at }) => ({
      from: from_at,
      to: to_at ?? now,
    }));
    const time = workingTime(inHand, declared.get(agent_id) ?? [], { from, to: now });
    return [...occupancyByHalfHour(time)].map(([at, { numerator, denominator }]) => ({
      agent_id,
      at,
      busy_ms: numerator,
      there_ms: denominator,
    }));
  });
  await write(sql, due, lines, now);
  await restateTime(sql, due, now);
}

function byPerson<T extends { agent_id: string }>(lines: readonly T[]): Map<string, T[]> {
  const people = new Map<string, T[]>();
  for (const line of lines) {
    const own = people.get(line.agent_id);
    if (own) own.push(line);
    else people.set(line.agent_id, [line]);
  }
  return people;
}

async function takeDue(sql: Sql, now: Instant): Promise<SummedFrom[]> {
  const noted = await sql.query<{ agent_id: string; at: Instant }>(
    `delete from figure_time_due where agent_id in (select distinct agent_id from figure_time_due limit ${MOST})
     returning agent_id, at`,
  );
  const known = await sql.query<{ agent_id: string; at: Instant }>(
    `select agent_id, counted_to as at from figure_time_state
     where agent_id = any($1::text[]) or counted_to < $2::bigint order by counted_to limit ${2 * MOST}`,
    [noted.map(({ agent_id }) => agent_id), now - STALE],
  );
  const from = new Map<string, Instant>();
  for (const { agent_id, at } of [...noted, ...known])
    from.set(agent_id, Math.min(from.get(agent_id) ?? at, halfHourOf(at)));
  const countedTo = new Map(known.map(({ agent_id, at }) => [agent_id, at]));
  return [...from].map(([agent_id, at]) => ({
    agent_id,
    at: halfHourOf(at),
    countedTo: countedTo.get(agent_id),
  }));
}

const dueAs = 'jsonb_to_recordset($1::jsonb) as due(agent_id text, at bigint)';

const busyOf = (sql: Sql, due: string) =>
  sql.query<{ agent_id: string; from_at: Instant; to_at: Instant | null }>(
    `select busy.agent_id, from_at, to_at from ${dueAs}
     join figure_busy as busy on busy.agent_id = due.agent_id and (to_at is null or to_at > due.at)`,
    [due],
  );

/** What they declared from then on, and the last before it. */
const declaredOf = (sql: Sql, due: string) =>
  sql.query<Declared & { agent_id: string }>(
    `select due.agent_id, said.at, said.data->>'state' as state from ${dueAs}
     join journal as said on said.stream_kind = 'person' and said.type = 'person.stateChanged'
       and said.stream_id = due.agent_id and said.at >= coalesce((
         select max(earlier.at) from journal as earlier
         where earlier.stream_kind = 'person' and earlier.type = 'person.stateChanged'
           and earlier.stream_id = due.agent_id and earlier.at <= due.at), 0)
     order by said.stream_id, said.n`,
    [due],
  );

const LINES = `select at, agent_id, busy_ms, there_ms from jsonb_to_recordset($2::jsonb) as line(
  agent_id text, at bigint, busy_ms bigint, there_ms bigint)`;
const summedBy = (
  start: string,
): string => `select ${start} as at, due.agent_id, sum(busy_ms) as busy_ms, sum(there_ms) as there_ms from ${dueAs}
  join figure_time as sums on sums.agent_id = due.agent_id and sums.grain = 'halfHour' and sums.at >= due.at
  group by 1, 2`;
const HOURS = summedBy('sums.at - sums.at % 3600000');
const DAYS = summedBy('sums.at - (sums.at + 28800000) % 86400000');

async function write(
  sql: Sql,
  due: readonly SummedFrom[],
  lines: readonly object[],
  now: Instant,
): Promise<void> {
  const given = JSON.stringify(due);
  const from = (startOf: (at: Instant) => Instant) =>
    JSON.stringify(due.map(({ agent_id, at }) => ({ agent_id, at: startOf(at) })));
  await replace(sql, 'halfHour', LINES, [given, JSON.stringify(lines)]);
  await replace(sql, 'hour', HOURS, [from((at) => intervalStart('hour', at))]);
  await replace(sql, 'day', DAYS, [from(siteDayOf)]);
  await sql.query(
    `insert into figure_time_state (agent_id, counted_to) select agent_id, $2::bigint from ${dueAs}
     on conflict (agent_id) do update set counted_to = excluded.counted_to`,
    [given, now],
  );
}

/**
 * Puts what was counted in the place of what stands there from `due` on. What comes to the same is not written: whoever is
 * summed anew for weeks because of one late word has changed in one of their half hours.
 */
async function replace(sql: Sql, grain: string, counted: string, params: readonly string[]): Promise<void> {
  await sql.query(
    `with gone as (
       delete from figure_time as old using ${dueAs}
       where old.agent_id = due.agent_id and old.grain = '${grain}' and old.at >= due.at
         and not exists (select from (${counted}) as new where new.agent_id = old.agent_id and new.at = old.at))
     insert into figure_time (grain, at, agent_id, busy_ms, there_ms)
     select '${grain}', at, agent_id, busy_ms, there_ms from (${counted}) as new
     on conflict (grain, at, agent_id) do update set busy_ms = excluded.busy_ms, there_ms = excluded.there_ms
     where (figure_time.busy_ms, figure_time.there_ms) is distinct from (excluded.busy_ms, excluded.there_ms)`,
    params,
  );
}
