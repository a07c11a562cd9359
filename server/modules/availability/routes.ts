import { availabilitySchema } from '../../../contract/http/availability.ts';
import { monthAt, windowOfMonth } from '../../../domain/calendar/month.ts';
import { availabilityOf } from '../../../domain/metrics/availability.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { MINUTE } from '../../../domain/time.ts';
import type { AppModule } from '../../app-parts.ts';
import { signedIn } from '../../http/authentication.ts';

const NAMED = 50;

/** How available and how fast the centre has been this month. */
export const availabilityModule: AppModule = (app, { db, clock, sessions }) => {
  app.get(
    '/availability',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /availability')),
      schema: { response: { 200: availabilitySchema } },
    },
    async () => {
      const now = clock.now();
      const { from } = windowOfMonth(monthAt(now));
      // The minute that is running may still be looked at.
      const to = Math.floor(now / MINUTE) * MINUTE;
      const looks = await db.query<{ at: number }>(
        'select at from look where at >= $1 and at < $2 order by at',
        [from, to],
      );
      const [took] = await db.query<{ median: number | null; p95: number | null }>(
        `select percentile_disc(0.5) within group (order by took_us) as median,
           percentile_disc(0.95) within group (order by took_us) as p95
         from look where at >= $1 and at < $2`,
        [from, to],
      );
      const { period, minutes, away } = availabilityOf(
        looks.map(({ at }) => at),
        { from, to },
      );
      const ms = (us: number | null | undefined) => (us == null ? undefined : us / 1_000);
      return {
        ...period,
        minutes,
        median: ms(took?.median),
        p95: ms(took?.p95),
        away: away.reverse().slice(0, NAMED),
      };
    },
  );
};
