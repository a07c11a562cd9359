import type { RestatementCause } from '../../../contract/http/figures.ts';
import { siteDayOf } from '../../../domain/metrics/intervals.ts';
import { DAY, type Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { closedBefore, NAMED, ONE_IMPORT, type Why } from '../statements.ts';

/** Whose time was summed anew. */
export interface SummedFrom {
  agent_id: string;
  /** A half hour from which on everything is summed anew. */
  at: Instant;
  /** Up to when it was summed before; nothing of new people. */
  countedTo: Instant | undefined;
}

interface PersonDay {
  agent_id: string;
  day: Instant;
}

interface Length {
  busy_ms: number;
  there_ms: number;
}

interface Stated extends PersonDay, Length {
  version: number;
  seq: number;
  stated_at: Instant;
}

/** What a day came to by now, and what was said of it last. */
interface Compared extends PersonDay, Length {
  last: Stated | undefined;
}

const SEQ_BY_NOW = 'coalesce((select max(seq) from journal), 0)';

/** Says of each day that has closed how long everybody was busy and there, of whom it is summed to its end. */
export async function stateClosedTime(sql: Sql, now: Instant): Promise<void> {
  const closed = await closedBefore(sql, now);
  if ((await statedTo(sql)) >= closed) return;
  await sql.query(
    `insert into figure_time_statement (day, agent_id, version, stated_at, seq, why, busy_ms, there_ms)
     select sums.at, sums.agent_id, 1, $2::bigint, ${SEQ_BY_NOW}, '[]', busy_ms, there_ms
     from figure_time as sums join figure_time_state as state on state.agent_id = sums.agent_id
     where grain = 'day' and at < $1::bigint and state.counted_to >= at + ${DAY} and not exists (
       select from figure_time_statement as said where said.agent_id = sums.agent_id and said.day = sums.at)`,
    [closed, now],
  );
  await sql.query('update figure_state set time_stated_to = $1', [closed]);
}

/** Says what closed days of these people come to now, where it is not what was said before, with why. Never silently. */
export async function restateTime(sql: Sql, summed: readonly SummedFrom[], now: Instant): Promise<void> {
  const closed = await closedBefore(sql, now);
  const touched = summed.filter(({ at }) => siteDayOf(at) < closed);
  if (touched.length === 0) return;
  const stated = await statedTo(sql);
  const before = new Map(touched.map(({ agent_id, countedTo }) => [agent_id, countedTo]));
  const statements: (PersonDay & Length & { version: number; why: Why[] })[] = [];
  for (const { last, ...day } of await compare(sql, touched, closed)) {
    // A day that was summed to its end, and in which nobody was: nothing was said of it, which says that it was nothing.
    const wasNothing = !last && day.day < stated && (before.get(day.agent_id) ?? 0) >= day.day + DAY;
    if (last?.busy_ms === day.busy_ms && last.there_ms === day.there_ms) continue;
    if (!last && !wasNothing) {
      if (day.day < stated) statements.push({ ...day, version: 1, why: [] });
      continue;
    }
    if (wasNothing) statements.push({ ...day, busy_ms: 0, there_ms: 0, version: 1, why: [] });
    const why = await reasonsOf(sql, day, last?.seq ?? 0);
    if (last && isOneImport(last, why, now))
      statements.push({ ...day, version: last.version, why: last.version > 1 ? why : [] });
    else statements.push({ ...day, version: (last?.version ?? 1) + 1, why });
  }
  await sql.query(
    `insert into figure_time_statement (day, agent_id, version, stated_at, seq, why, busy_ms, there_ms)
     select day, agent_id, version, $2::bigint, ${SEQ_BY_NOW}, why, busy_ms, there_ms
     from jsonb_to_recordset($1::jsonb) as s(
       day bigint, agent_id text, version integer, why jsonb, busy_ms bigint, there_ms bigint)
     on conflict (day, agent_id, version) do update set stated_at = excluded.stated_at, seq = excluded.seq,
       why = excluded.why, busy_ms = excluded.busy_ms, there_ms = excluded.there_ms`,
    [JSON.stringify(statements), now],
  );
}

/** History that comes in within the hour belongs to the statement that was just made. */
const isOneImport = (last: Stated, why: readonly Why[], now: Instant): boolean =>
  now - last.stated_at < ONE_IMPORT && why.every(({ cause }) => cause === 'imported');

async function statedTo(sql: Sql): Promise<Instant> {
  const [state] = await sql.query<{ time_stated_to: number }>('select time_stated_to from figure_state');
  return state?.time_stated_to ?? 0;
}

/** Days that were summed anew and are closed, beside what was said of them last. */
async function compare(sql: Sql, touched: readonly SummedFrom[], closed: Instant): Promise<Compared[]> {
  const given = JSON.stringify(touched.map(({ agent_id, at }) => ({ agent_id, at: siteDayOf(at) })));
  const due = 'jsonb_to_recordset($1::jsonb) as due(agent_id text, at bigint)';
  const sums = await sql.query<PersonDay & Length>(
    `select sums.agent_id, sums.at as day, busy_ms, there_ms from ${due}
     join figure_time as sums on sums.agent_id = due.agent_id and grain = 'day' and sums.at >= due.at and sums.at < $2::bigint`,
    [given, closed],
  );
  const last = await sql.query<Stated>(
    `select distinct on (said.agent_id, day) said.agent_id, day, version, seq, stated_at, busy_ms, there_ms from ${due}
     join figure_time_statement as said on said.agent_id = due.agent_id and day >= due.at
     order by said.agent_id, day, version desc`,
    [given],
  );
  const all = new Map<string, Compared>();
  const nameOf = ({ agent_id, day }: PersonDay) => `${agent_id} ${day}`;
  for (const stated of last) {
    const { agent_id, day } = stated;
    all.set(nameOf(stated), { agent_id, day, busy_ms: 0, there_ms: 0, last: stated });
  }
  for (const sum of sums) all.set(nameOf(sum), { ...sum, last: all.get(nameOf(sum))?.last });
  return [...all.values()];
}

/** What came into the journal after line `seq` and happened by the end of somebody's day: their own words, their conversations. */
async function reasonsOf(sql: Sql, { agent_id, day }: PersonDay, seq: number): Promise<Why[]> {
  const late = await sql.query<{ id: string | null; claimed: boolean; imported: boolean }>(
    `select null as id, bool_or(claimed_at is not null) as claimed, false as imported from journal
     where stream_kind = 'person' and type = 'person.stateChanged' and stream_id = $1 and seq > $2::bigint
       and at < $3::bigint + ${DAY}
     having count(*) > 0
     union all
     select busy.interaction_id, bool_or(claimed_at is not null), bool_or(i.source = 'import')
     from figure_busy as busy join interaction as i on i.id = busy.interaction_id
     join journal as line on line.stream_kind = 'interaction' and line.stream_id = busy.interaction_id
       and seq > $2::bigint and line.at < $3::bigint + ${DAY}
     where busy.agent_id = $1 and from_at < $3::bigint + ${DAY} and (to_at is null or to_at > $3::bigint)
     group by 1 order by 1`,
    [agent_id, seq, day],
  );
  const causes = new Map<RestatementCause, string[]>();
  for (const { id, claimed, imported } of late) {
    const cause = claimed ? 'offline' : imported ? 'imported' : 'decidedLater';
    causes.set(cause, [...(causes.get(cause) ?? []), ...(id === null ? [] : [id])]);
  }
  if (causes.size === 0) causes.set('decidedLater', []);
  return [...causes].map(([cause, ids]) => ({
    cause,
    interactions: ids.length,
    interactionIds: ids.slice(0, NAMED),
  }));
}
