import { healthSchema } from '../../../contract/http/health.ts';
import type { AppModule } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';

/** `GET /health`: alive, and the database answers. */
export const healthModule: AppModule = (app, { db, clock }) => {
  app.get('/health', { schema: { response: { 200: healthSchema } } }, async () => {
    try {
      await db.query('select 1');
    } catch {
      throw new ApiError('unavailable', 'the database does not answer');
    }
    return { status: 'ok' as const, database: db.kind, serverTime: clock.now() };
  });
};
