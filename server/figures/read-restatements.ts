import { RESTATEMENTS_SHOWN, type Restatement } from '../../contract/http/figures.ts';
import { summedFigureIds } from '../../domain/metrics/formulas.ts';
import { siteDayOf } from '../../domain/metrics/intervals.ts';
import type { Sums } from '../../domain/metrics/measures.ts';
import type { ServiceLevelVariant } from '../../domain/metrics/service-level.ts';
import type { Channel } from '../../domain/queue/channel.ts';
import type { Sql } from '../db/database.ts';
import { figuresOf } from './read-figures.ts';
import { addDimensions, type Selection, Where } from './select-cells.ts';
import type { Why } from './statements.ts';
import { readTimeRestatements } from './time/read-time-restatements.ts';

interface Line {
  day: number;
  queueId: string;
  channel: Channel;
  kind: string;
  version: number;
  statedAt: number;
  why: Why[];
  sums: Sums;
  before: Sums;
}

/** Closed days of the selection that were said otherwise before: how it was, how it is, when and why. Newest first. */
export async function readRestatements(
  sql: Sql,
  selection: Selection,
  variant: ServiceLevelVariant,
): Promise<Restatement[]> {
  const matters = await readMatters(sql, selection, variant);
  const time = await readTimeRestatements(sql, selection);
  return [...matters, ...time]
    .sort((a, b) => b.statedAt - a.statedAt || b.day - a.day)
    .slice(0, RESTATEMENTS_SHOWN);
}

async function readMatters(
  sql: Sql,
  selection: Selection,
  variant: ServiceLevelVariant,
): Promise<Restatement[]> {
  const where = new Where();
  addDimensions(where, selection);
  where.and(
    `day >= ${where.param(siteDayOf(selection.from))}::bigint and day < ${where.param(selection.to)}::bigint`,
  );
  const found = await sql.query<Line>(
    `select s.day, s.queue_id as "queueId", s.channel, s.kind, s.version, s.stated_at as "statedAt", s.why, s.sums,
       earlier.sums as before
     from (select * from figure_statement where version > 1 and ${where.sql}
           order by stated_at desc, day desc, queue_id, kind, version desc limit ${RESTATEMENTS_SHOWN}) as s
     join figure_statement as earlier on earlier.day = s.day and earlier.queue_id = s.queue_id
       and earlier.channel = s.channel and earlier.kind = s.kind and earlier.version = s.version - 1
     order by s.stated_at desc, s.day desc, s.queue_id, s.kind, s.version desc`,
    where.params,
  );
  return found.map(({ sums, before, queueId, channel, kind, ...line }) => ({
    ...line,
    part: { of: 'matters', queueId, channel, kind },
    ...changed(before, sums, variant),
  }));
}

/** The figures that are not what they were. */
function changed(before: Sums, after: Sums, variant: ServiceLevelVariant): Pick<Restatement, 'was' | 'now'> {
  const [was, now] = [figuresOf(before, variant), figuresOf(after, variant)];
  const ids = summedFigureIds.filter(
    (id) => was[id].numerator !== now[id].numerator || was[id].denominator !== now[id].denominator,
  );
  const pick = (figures: typeof was) => Object.fromEntries(ids.map((id) => [id, figures[id]]));
  return { was: pick(was), now: pick(now) };
}
