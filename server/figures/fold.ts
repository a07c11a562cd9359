import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../../domain/metrics/fact.ts';
import { factsOf } from '../../domain/metrics/facts.ts';
import { formulasWord } from '../../domain/metrics/registry.ts';
import type { Story } from '../../domain/metrics/story.ts';
import type { Instant } from '../../domain/time.ts';
import type { Database, Sql } from '../db/database.ts';
import { readRows } from '../db/rows.ts';
import { COUNTING_LOCK } from './counting-lock.ts';
import { readFacts, writeFacts } from './facts-table.ts';
import { LOOKS_AHEAD, loadStories } from './load-stories.ts';
import { addUp, type RollUpChange, rollUpChanges, writeRollUps } from './roll-ups.ts';
import { type ChangedStory, restate, stateClosedDays } from './statements.ts';
import { keepBusy } from './time/busy-table.ts';
import { countTime, STALE, timeIsDue } from './time/count-time.ts';
import { stateClosedTime } from './time/time-statements.ts';

/** Interactions a transaction: few where an embedded database does nothing else meanwhile. */
const BATCH = { pglite: 50, postgres: 500 };
/** What one question has counted before it is answered. */
const COUNTED_FIRST = 400;
/** Batches in a row, before whoever else wants the database is sure to have it. */
const IN_A_ROW = 8;

interface Due {
  ids: string[];
  causes: Map<string, string>;
}

/**
 * Counts what has changed since the last time, at most `limit` interactions: their facts take the place of what was
 * counted of them before, and only the difference goes into the roll-ups. Doing it twice changes nothing. Resolves to how
 * many were looked at; 0 when nothing is due, or another process is counting.
 */
export async function foldOnce(db: Database, now: Instant, limit = BATCH[db.kind]): Promise<number> {
  return db.transaction(async (sql) => {
    const [lock] = await sql.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      COUNTING_LOCK,
    ]);
    if (!lock?.mine) return 0;
    await mindFormulas(sql);
    const due = await takeDue(sql, now, limit);
    if (due.ids.length > 0) await foldInteractions(sql, due, now);
    else {
      await stateClosedDays(sql, now);
      await countTime(sql, now);
      await stateClosedTime(sql, now);
    }
    return due.ids.length;
  });
}

/** Counts until nothing is due, or `most` interactions were looked at; then closes the days that are over. */
export async function foldDue(db: Database, now: Instant, most = IN_A_ROW * BATCH[db.kind]): Promise<void> {
  for (let folded = 0; folded < most; ) {
    const n = await foldOnce(db, now);
    if (n === 0) return;
    folded += n;
  }
}

/**
 * Counts what is due before a question is answered, at most `COUNTED_FIRST` interactions; whatever is left is told as behind. Where
 * nothing is due it only looks: days are closed by the job of each second, not by whoever asks.
 */
export async function foldBeforeAnswer(db: Database, now: Instant): Promise<void> {
  const [look] = await db.query<{ due: boolean }>(
    `select exists (select from figure_due where due_at <= $1)
       or not exists (select from figure_state where formulas = $2) or ${timeIsDue('$3')} as due`,
    [now, formulasWord, now - STALE],
  );
  if (look?.due) await foldDue(db, now, COUNTED_FIRST);
}

/** Sums made by other formulas than today's are made anew. */
async function mindFormulas(sql: Sql): Promise<void> {
  const [state] = await sql.query<{ formulas: string }>('select formulas from figure_state');
  if (state?.formulas === formulasWord) return;
  if (state)
    await sql.query(`insert into figure_due (interaction_id, cause) select id, 'formula' from interaction`);
  await sql.query(
    `insert into figure_state (formulas, stated_to) values ($1, 0)
     on conflict (one) do update set formulas = excluded.formulas`,
    [formulasWord],
  );
}

/** What is noted while this runs is seen the next time: it stands in lines of its own. */
async function takeDue(sql: Sql, now: Instant, limit: number): Promise<Due> {
  const taken = await sql.query<{ id: string; cause: string | null }>(
    `delete from figure_due
     where due_at <= $1 and interaction_id = any(array(
       select interaction_id from figure_due where due_at <= $1 order by due_at, seq limit $2
     ))
     returning interaction_id as id, cause`,
    [now, limit],
  );
  const causes = new Map(taken.flatMap(({ id, cause }) => (cause ? [[id, cause] as const] : [])));
  return { ids: [...new Set(taken.map(({ id }) => id))], causes };
}

async function foldInteractions(sql: Sql, { ids, causes }: Due, now: Instant): Promise<void> {
  const before = await readFacts(sql, ids);
  const stories = await loadStories(sql, ids);
  const queues = new Map((await readRows(sql, 'queue')).map((queue) => [queue.id, queue]));
  const facts = new Map<string, Fact[]>();
  const changes: RollUpChange[] = [];
  const changed: ChangedStory[] = [];
  const later: { id: string; at: Instant }[] = [];
  for (const story of stories) {
    const { id } = story.interaction;
    const was = before.get(id) ?? [];
    const { facts: is, nextAt } = factsOf(story, (queueId) => queues.get(queueId), now);
    if (nextAt !== undefined) later.push({ id, at: nextAt });
    if (isDeepStrictEqual(was, is)) continue;
    const own = rollUpChanges(was, is);
    facts.set(id, is);
    changes.push(...own);
    changed.push({ story, isNew: was.length === 0, changes: own, cause: causes.get(id) });
  }
  await writeFacts(sql, facts);
  await keepBusy(sql, stories);
  await writeRollUps(sql, addUp(changes));
  await restate(sql, changed, now);
  await noteLater(sql, later);
  await noteEarlierVisits(
    sql,
    changed.filter(({ isNew }) => isNew).map(({ story }) => story),
  );
}

/** Time alone will change these. One note is enough however often they are counted before. */
async function noteLater(sql: Sql, later: readonly { id: string; at: Instant }[]): Promise<void> {
  if (later.length === 0) return;
  await sql.query(
    `insert into figure_due (interaction_id, due_at)
     select id, at from jsonb_to_recordset($1::jsonb) as l(id text, at bigint)
     where not exists (select from figure_due where interaction_id = l.id and due_at = l.at)`,
    [JSON.stringify(later)],
  );
}

/** Whoever comes back changes what the matter before came to. */
async function noteEarlierVisits(sql: Sql, stories: readonly Story[]): Promise<void> {
  if (stories.length === 0) return;
  await sql.query(
    `insert into figure_due (interaction_id)
     select distinct earlier.id from interaction as i
     join interaction as earlier on earlier.customer_id = i.customer_id
       and (earlier.arrived_at, earlier.id) < (i.arrived_at, i.id) and earlier.closed_at + $2 >= i.arrived_at
     where i.id = any($1::text[])
       and exists (select from figure_fact where figure_fact.interaction_id = earlier.id)`,
    [stories.map(({ interaction }) => interaction.id), LOOKS_AHEAD],
  );
}
