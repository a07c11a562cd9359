import { lineQuerySchema, lineSchema } from '../../../contract/http/line.ts';
import { dayOf } from '../../../domain/calendar/site-time.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { DAY } from '../../../domain/time.ts';
import type { AppModule } from '../../app-parts.ts';
import { readRows } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { signedIn } from '../../http/authentication.ts';

const LONGEST = 31 * DAY;
const MOST = 2_000;

/** When desktops were cut off and how their lines answer, for whoever answers for the system (C-268). */
export const lineModule: AppModule = (app, { db, sessions }) => {
  app.get(
    '/line',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /line')),
      schema: { querystring: lineQuerySchema, response: { 200: lineSchema } },
    },
    async ({ query: { from, to } }) => {
      if (from >= to || to - from > LONGEST) throw new ApiError('badRequest', 'a period of at most 31 days');
      const outages = await readRows(
        db,
        'outage',
        `since < $2 and (doc->>'until')::bigint > $1 order by since desc, id limit ${MOST}`,
        [from, to],
      );
      const heard = await db.query<{ personId: string; since: number; until: number | null }>(
        `select person_id as "personId", since, until from line_heard
         where since < $2 and coalesce(until, $2) > $1 order by since desc, person_id limit ${MOST}`,
        [from, to],
      );
      const trips = await db.query<{
        personId: string;
        day: number;
        count: number;
        mean: number;
        longest: number;
      }>(
        `select person_id as "personId", day, count, (sum_ms::float8 / count) as mean, longest_ms as longest
         from line_trip where day between $1 and $2 order by day desc, person_id`,
        [dayOf(from), dayOf(to - 1)],
      );
      return {
        outages,
        heard: heard.map(({ until, ...one }) => ({ ...one, ...(until !== null && { until }) })),
        trips,
      };
    },
  );
};
