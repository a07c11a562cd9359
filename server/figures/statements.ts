import type { RestatementCause } from '../../contract/http/figures.ts';
import { firstOpenDay } from '../../domain/metrics/closing.ts';
import { changeOf, type Sums } from '../../domain/metrics/measures.ts';
import type { Story } from '../../domain/metrics/story.ts';
import { type Duration, HOUR, type Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';
import { readParameters } from '../db/parameters.ts';
import {
  ALL_DISPOSITIONS,
  EVERYBODY,
  type RollUpChange,
  readSummed,
  summedInSql,
  TOGETHER,
} from './roll-ups.ts';

/** History that comes in within so long is one import, and one statement. */
export const ONE_IMPORT: Duration = HOUR;
/** Interactions named for one reason. */
export const NAMED = 20;

export interface ChangedStory {
  story: Story;
  /** Nothing of it had been counted before. */
  isNew: boolean;
  changes: readonly RollUpChange[];
  /** Why it was counted anew, where that was no event. */
  cause: string | undefined;
}

export interface Why {
  cause: RestatementCause;
  interactions: number;
  interactionIds: string[];
}

interface Cell {
  day: Instant;
  queue_id: string;
  channel: string;
  kind: string;
}
type Stated = Cell & { version: number; stated_at: number; why: Why[] };

const cellName = ({ day, queue_id, channel, kind }: Cell): string =>
  JSON.stringify([day, queue_id, channel, kind]);

/** The first day that is not closed yet. */
export const closedBefore = async (sql: Sql, now: Instant): Promise<Instant> =>
  firstOpenDay(await readParameters(sql, 'P-LATE'), now);

/** Says of each day that has closed what it came to, once everything is counted. */
export async function stateClosedDays(sql: Sql, now: Instant): Promise<void> {
  const closed = await closedBefore(sql, now);
  const [state] = await sql.query<{ stated_to: number }>('select stated_to from figure_state');
  if (!state || state.stated_to === closed) return;
  // Before anything was ever stated, that is every day there is.
  await writeStatements(
    sql,
    await sql.query<Cell>(
      `select at as day, queue_id, channel, kind from roll_up
       where grain = 'day' and agent_id = '${EVERYBODY}' and disposition = '${ALL_DISPOSITIONS}'
       and channel <> '${TOGETHER}' and at < $1 and not exists (
         select from figure_statement as s
         where s.day = at and s.queue_id = roll_up.queue_id and s.channel = roll_up.channel and s.kind = roll_up.kind)`,
      [closed],
    ),
    () => ({ version: 1, why: [] }),
    now,
  );
  await sql.query('update figure_state set stated_to = $1', [closed]);
}

/** Says what closed days come to now, with why it is not what was said before. Never silently. */
export async function restate(sql: Sql, changed: readonly ChangedStory[], now: Instant): Promise<void> {
  const touched = touchedCells(changed, await closedBefore(sql, now));
  if (touched.size === 0) return;
  const causes = await causesOf(sql, [...new Set([...touched.values()].flatMap(({ stories }) => stories))]);
  const cells = [...touched.values()].map(({ cell }) => cell);
  const last = await lastStatements(sql, cells);
  const [state] = await sql.query<{ stated_to: number }>('select stated_to from figure_state');
  const statements = new Map<string, Statement>();
  const nothing: Cell[] = [];
  for (const { cell, stories } of touched.values()) {
    const why = reasons(stories, causes);
    const before = last.get(cellName(cell));
    const imported = why.every(({ cause }) => cause === 'imported');
    if (before) statements.set(cellName(cell), nextStatement(before, why, now));
    else if (imported) statements.set(cellName(cell), { version: 1, why });
    else if (cell.day < (state?.stated_to ?? 0)) {
      nothing.push(cell);
      statements.set(cellName(cell), { version: 2, why });
    }
    // Otherwise the day is about to be stated for the first time.
  }
  await insertStatements(
    sql,
    nothing.map((cell) => ({ ...cell, sums: {}, version: 1, why: [] })),
    state?.stated_to ?? 0,
  );
  await writeStatements(
    sql,
    cells.filter((cell) => statements.has(cellName(cell))),
    (cell) => statements.get(cellName(cell)) ?? { version: 1, why: [] },
    now,
  );
}

interface Statement {
  version: number;
  why: Why[];
}

/** What an import goes on with is the same statement still. */
const nextStatement = (before: Stated, why: Why[], now: Instant): Statement =>
  isOneImport(before, why) && now - before.stated_at < ONE_IMPORT
    ? { version: before.version, why: merge(before.why, why) }
    : { version: before.version + 1, why };

const isOneImport = (before: Stated, why: readonly Why[]): boolean =>
  before.why.length > 0 && [...before.why, ...why].every(({ cause }) => cause === 'imported');

function touchedCells(
  changed: readonly ChangedStory[],
  closed: Instant,
): Map<string, { cell: Cell; stories: ChangedStory[] }> {
  const cells = new Map<string, { cell: Cell; stories: ChangedStory[] }>();
  for (const story of changed)
    for (const { grain, agent_id, disposition, at, queue_id, channel, kind } of story.changes) {
      if (grain !== 'day' || agent_id !== EVERYBODY || at >= closed) continue;
      // A day is stated by queue, channel and kind: what its matters came to moves nothing between days.
      if (disposition !== ALL_DISPOSITIONS || channel === TOGETHER) continue;
      const cell = { day: at, queue_id, channel, kind };
      const known = cells.get(cellName(cell));
      if (known) known.stories.push(story);
      else cells.set(cellName(cell), { cell, stories: [story] });
    }
  return cells;
}

async function causesOf(
  sql: Sql,
  changed: readonly ChangedStory[],
): Promise<Map<ChangedStory, RestatementCause>> {
  const last = await sql.query<{ id: string; type: string; claimed_at: number | null }>(
    `select distinct on (stream_id) stream_id as id, type, claimed_at from journal
     where stream_kind = 'interaction' and stream_id = any($1::text[]) order by stream_id, n desc`,
    [changed.map(({ story }) => story.interaction.id)],
  );
  const events = new Map(last.map((event) => [event.id, event]));
  return new Map(
    changed.map((one) => {
      const event = events.get(one.story.interaction.id);
      return [one, causeOf(one, event)];
    }),
  );
}

function causeOf(
  { cause, isNew, story }: ChangedStory,
  event: { type: string; claimed_at: number | null } | undefined,
): RestatementCause {
  if (cause === 'formula' || cause === 'reclassified') return cause;
  if (isNew && story.interaction.source === 'import') return 'imported';
  if (event?.claimed_at != null) return 'offline';
  return event?.type === 'interaction.kindSet' ? 'reclassified' : 'decidedLater';
}

function reasons(
  stories: readonly ChangedStory[],
  causes: ReadonlyMap<ChangedStory, RestatementCause>,
): Why[] {
  const ids = new Map<RestatementCause, string[]>();
  for (const story of stories) {
    const cause = causes.get(story) ?? 'decidedLater';
    ids.set(cause, [...(ids.get(cause) ?? []), story.story.interaction.id]);
  }
  return [...ids].map(([cause, list]) => ({
    cause,
    interactions: list.length,
    interactionIds: list.slice(0, NAMED),
  }));
}

/** Of two lists of imports. */
const merge = (a: readonly Why[], b: readonly Why[]): Why[] => [
  {
    cause: 'imported',
    interactions: [...a, ...b].reduce((sum, { interactions }) => sum + interactions, 0),
    interactionIds: [...a, ...b].flatMap(({ interactionIds }) => interactionIds).slice(0, NAMED),
  },
];

const onCell = (table: string, day: string): string =>
  `${table}.${day} = c.day and ${table}.queue_id = c.queue_id and ${table}.channel = c.channel and ${table}.kind = c.kind`;
const cellsGiven = 'jsonb_to_recordset($1::jsonb) as c(day bigint, queue_id text, channel text, kind text)';

async function lastStatements(sql: Sql, cells: readonly Cell[]): Promise<Map<string, Stated>> {
  const found = await sql.query<Stated>(
    `select c.day, c.queue_id, c.channel, c.kind, last.version, last.stated_at, last.why from ${cellsGiven}
     join lateral (
       select version, stated_at, why from figure_statement as s where ${onCell('s', 'day')}
       order by version desc limit 1
     ) as last on true`,
    [JSON.stringify(cells)],
  );
  return new Map(found.map((stated) => [cellName(stated), stated]));
}

/** Writes down what the cells come to at this moment. */
async function writeStatements(
  sql: Sql,
  cells: readonly Cell[],
  of: (cell: Cell) => Statement,
  now: Instant,
): Promise<void> {
  if (cells.length === 0) return;
  const lines = await sql.query<Cell & { sums: string }>(
    `select c.day, c.queue_id, c.channel, c.kind, ${summedInSql} from ${cellsGiven}
     join roll_up as r on r.grain = 'day' and r.agent_id = '${EVERYBODY}'
       and r.disposition = '${ALL_DISPOSITIONS}' and ${onCell('r', 'at')}
     group by c.day, c.queue_id, c.channel, c.kind`,
    [JSON.stringify(cells)],
  );
  const statements = lines.map((line) => {
    const { day, queue_id, channel, kind } = line;
    const sums = changeOf({}, readSummed(line.sums));
    return { day, queue_id, channel, kind, sums, ...of({ day, queue_id, channel, kind }) };
  });
  await insertStatements(sql, statements, now);
}

async function insertStatements(
  sql: Sql,
  statements: readonly (Cell & Statement & { sums: Sums })[],
  at: Instant,
): Promise<void> {
  if (statements.length === 0) return;
  await sql.query(
    `insert into figure_statement (day, queue_id, channel, kind, version, stated_at, why, sums)
     select day, queue_id, channel, kind, version, $2::bigint, why, sums from jsonb_to_recordset($1::jsonb) as s(
       day bigint, queue_id text, channel text, kind text, version integer, why jsonb, sums jsonb)
     on conflict (day, queue_id, channel, kind, version)
     do update set stated_at = excluded.stated_at, why = excluded.why, sums = excluded.sums`,
    [JSON.stringify(statements), at],
  );
}
