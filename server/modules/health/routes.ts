import { healthDownSchema, healthSchema } from '../../../contract/http/health.ts';
import type { AppModule } from '../../app-parts.ts';
import { answersWithin } from '../../health/answers-within.ts';

/** `GET /health`: alive, whether the database answers, and what else is wrong (C-269). */
export const healthModule: AppModule = (app, parts) => {
  app.get(
    '/health',
    { schema: { response: { 200: healthSchema, 503: healthDownSchema } } },
    async (_request, reply) => {
      const { db, clock } = parts;
      const answers = await answersWithin(db);
      const stand = { database: db.kind, serverTime: clock.now(), faults: [...(parts.faults?.() ?? [])] };
      if (answers) return { ...stand, status: 'ok' as const };
      const why = { error: 'unavailable' as const, message: 'the database does not answer' };
      return reply.code(503).send({ ...stand, ...why, status: 'unavailable' });
    },
  );
};
