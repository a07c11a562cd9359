import type { Fact } from '../../domain/metrics/fact.ts';
import { halfHourOf, intervalStart, siteDayOf } from '../../domain/metrics/intervals.ts';
import { addSums, changeOf, type Measure, measures, type Sums } from '../../domain/metrics/measures.ts';
import type { Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';

/** Intervals that cells are kept in. Hours are kept only of everybody and of all channels and kinds together. */
export type Grain = 'halfHour' | 'hour' | 'day';
/** Stands for everybody, and for what nobody did. */
export const EVERYBODY = '*';
/** Stands for every disposition, and for none. */
export const ALL_DISPOSITIONS = '*';

/** Stands for all channels and all kinds together: what is asked without either is read from a sixth of the cells. */
export const TOGETHER = '*';

export interface RollUpChange {
  grain: Grain;
  agent_id: string;
  disposition: string;
  at: Instant;
  queue_id: string;
  channel: string;
  kind: string;
  sums: Sums;
}

const nameOf = ({
  grain,
  agent_id,
  disposition,
  at,
  queue_id,
  channel,
  kind,
}: Omit<RollUpChange, 'sums'>): string =>
  JSON.stringify([grain, agent_id, disposition, at, queue_id, channel, kind]);

/** What becomes of the roll-ups when these facts take the place of those. */
export const rollUpChanges = (before: readonly Fact[], now: readonly Fact[]): RollUpChange[] =>
  addUp([
    ...before.flatMap((fact) => placesOf(fact).map((place) => ({ ...place, sums: negative(fact.sums) }))),
    ...now.flatMap((fact) => placesOf(fact).map((place) => ({ ...place, sums: fact.sums }))),
  ]);

/** One change a cell; those that come to nothing are left out. */
export function addUp(changes: readonly RollUpChange[]): RollUpChange[] {
  const cells = new Map<string, { place: RollUpChange; sums: Sums[] }>();
  for (const change of changes) {
    const name = nameOf(change);
    const cell = cells.get(name);
    if (cell) cell.sums.push(change.sums);
    else cells.set(name, { place: change, sums: [change.sums] });
  }
  return [...cells.values()]
    .map(({ place, sums }) => ({ ...place, sums: changeOf({}, addSums(sums)) }))
    .filter(({ sums }) => Object.keys(sums).length > 0);
}

const negative = (sums: Sums): Sums => changeOf(sums, {});

function placesOf({ at, queueId, channel, kind, agentId, disposition }: Fact): Omit<RollUpChange, 'sums'>[] {
  const everybodys = { agent_id: EVERYBODY, disposition: ALL_DISPOSITIONS };
  const agents = { agent_id: agentId, disposition: ALL_DISPOSITIONS };
  const single = { channel, kind };
  const together = { channel: TOGETHER, kind: TOGETHER };
  const cells = [
    { ...everybodys, ...single },
    { ...everybodys, ...together },
    { agent_id: EVERYBODY, disposition, ...single },
    { ...agents, ...single },
    { ...agents, ...together },
  ];
  return [
    ...cells.flatMap((cell) => [
      { queue_id: queueId, ...cell, grain: 'halfHour' as const, at: halfHourOf(at) },
      { queue_id: queueId, ...cell, grain: 'day' as const, at: siteDayOf(at) },
    ]),
    { queue_id: queueId, ...everybodys, ...together, grain: 'hour', at: intervalStart('hour', at) },
  ];
}

const quoted = (measure: Measure): string => `"${measure}"`;
const key = 'grain, agent_id, disposition, at, queue_id, channel, kind';

const addToRollUps = `
  insert into roll_up (${key}, ${measures.map(quoted).join(', ')})
  select ${key}, ${measures.map((measure) => `coalesce((sums->>'${measure}')::bigint, 0)`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as c(
    grain text, agent_id text, disposition text, at bigint, queue_id text, channel text, kind text, sums jsonb)
  order by ${key}
  on conflict (${key}) do update set
    ${measures.map((measure) => `${quoted(measure)} = roll_up.${quoted(measure)} + excluded.${quoted(measure)}`).join(', ')}`;

export async function writeRollUps(sql: Sql, changes: readonly RollUpChange[]): Promise<void> {
  if (changes.length > 0) await sql.query(addToRollUps, [JSON.stringify(changes)]);
}

/**
 * All measures of roll-ups, summed: one field, because forty cost several times as much to carry as to sum. Whole numbers
 * below 2^53 add up exactly as doubles, and PGlite adds those without making a decimal of each.
 */
export const summedInSql = `array[${measures.map((measure) => `sum(${quoted(measure)}::float8)::bigint`).join(', ')}]::text as sums`;

/** The same of facts themselves. */
export const summedFacts = `array[${measures.map((measure) => `sum(coalesce((sums->>'${measure}')::bigint, 0))::bigint`).join(', ')}]::text as sums`;

const nothing = Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<Measure, number>;

/**
 * What `summedInSql` came to, with every measure. Thousands of these make a report: all have one shape, and no text is
 * made of their parts.
 */
export function readSummed(array: string): Record<Measure, number> {
  const sums = { ...nothing };
  let at = 1;
  for (const measure of measures) {
    const end = array.indexOf(',', at);
    sums[measure] = wholeNumber(array, at, end < 0 ? array.length - 1 : end);
    at = end + 1;
  }
  return sums;
}

const ZERO = 48;

/** The whole number that is written from `from` to before `to`. */
function wholeNumber(text: string, from: number, to: number): number {
  const negative = text.charAt(from) === '-';
  let value = 0;
  for (let at = negative ? from + 1 : from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return negative && value > 0 ? -value : value;
}
