import { RESTATEMENTS_SHOWN, type Restatement } from '../../../contract/http/figures.ts';
import { siteDayOf } from '../../../domain/metrics/intervals.ts';
import type { Sql } from '../../db/database.ts';
import { type Selection, Where } from '../select-cells.ts';
import type { Why } from '../statements.ts';
import { isOfPeople, servedBy } from './read-time.ts';

interface Line {
  day: number;
  agentId: string;
  version: number;
  statedAt: number;
  why: Why[];
  busy: number;
  there: number;
  wasBusy: number;
  wasThere: number;
}

/** Closed days of the time of whoever serves the queues of the selection that were said otherwise before, newest first. */
export async function readTimeRestatements(sql: Sql, selection: Selection): Promise<Restatement[]> {
  if (!isOfPeople(selection)) return [];
  const where = new Where();
  const who = servedBy(where, selection, 'distinct id');
  const first = where.param(siteDayOf(selection.from));
  where.and(`said.day >= ${first}::bigint and said.day < ${where.param(selection.to)}::bigint`);
  if (selection.agentId !== undefined) where.and(`said.agent_id = ${where.param(selection.agentId)}`);
  const found = await sql.query<Line>(
    `with who as materialized ${who}
     select said.day, said.agent_id as "agentId", said.version, said.stated_at as "statedAt", said.why,
       said.busy_ms as busy, said.there_ms as there, earlier.busy_ms as "wasBusy", earlier.there_ms as "wasThere"
     from figure_time_statement as said join who on who.id = said.agent_id
     join figure_time_statement as earlier on earlier.day = said.day and earlier.agent_id = said.agent_id
       and earlier.version = said.version - 1
     where said.version > 1 and ${where.sql}
     order by said.stated_at desc, said.day desc, said.agent_id, said.version desc limit ${RESTATEMENTS_SHOWN}`,
    where.params,
  );
  return found.map(({ agentId, busy, there, wasBusy, wasThere, ...line }) => ({
    ...line,
    part: { of: 'time', agentId },
    was: { occupancy: { numerator: wasBusy, denominator: wasThere } },
    now: { occupancy: { numerator: busy, denominator: there } },
  }));
}
