import type { Restatement } from '../../contract/http/figures.ts';
import { summedFigureIds } from '../../domain/metrics/formulas.ts';
import { siteDayOf } from '../../domain/metrics/intervals.ts';
import type { Sums } from '../../domain/metrics/measures.ts';
import type { ServiceLevelVariant } from '../../domain/metrics/service-level.ts';
import type { Sql } from '../db/database.ts';
import { figuresOf } from './read-figures.ts';
import { addDimensions, type Selection, Where } from './select-cells.ts';
import type { Why } from './statements.ts';

const SHOWN = 100;

interface Line {
  day: number;
  queueId: string;
  channel: Restatement['channel'];
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
  const where = new Where();
  addDimensions(where, selection);
  where.and(
    `day >= ${where.param(siteDayOf(selection.from))}::bigint and day < ${where.param(selection.to)}::bigint`,
  );
  const found = await sql.query<Line>(
    `select s.day, s.queue_id as "queueId", s.channel, s.kind, s.version, s.stated_at as "statedAt", s.why, s.sums,
       earlier.sums as before
     from (select * from figure_statement where version > 1 and ${where.sql}
           order by stated_at desc, day desc, queue_id, kind, version desc limit ${SHOWN}) as s
     join figure_statement as earlier on earlier.day = s.day and earlier.queue_id = s.queue_id
       and earlier.channel = s.channel and earlier.kind = s.kind and earlier.version = s.version - 1
     order by s.stated_at desc, s.day desc, s.queue_id, s.kind, s.version desc`,
    where.params,
  );
  return found.map(({ sums, before, ...line }) => ({ ...line, ...changed(before, sums, variant) }));
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
