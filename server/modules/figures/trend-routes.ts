import {
  trendCustomersQuerySchema,
  trendCustomersReplySchema,
  trendQuerySchema,
  trendReplySchema,
} from '../../../contract/http/trend.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { answerTrend } from '../../figures/trend/answer-trend.ts';
import { customersOf } from '../../figures/trend/repeat-use.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { queuesToldTo } from './queues-told-to.ts';

const LONGEST = 92 * 86_400_000;

/** How weeks follow each other: for those who lead, and for managers of the whole centre. */
export const trendModule: AppModule = (app, { db, clock, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /figures/trend'));
  app.get(
    '/figures/trend',
    { onRequest, schema: { querystring: trendQuerySchema, response: { 200: trendReplySchema } } },
    async (request) => {
      const { queueId, weeks } = request.query;
      const queueIds = await queuesToldTo(db, personOf(request), queueId);
      return answerTrend(db, queueIds, weeks, clock.now());
    },
  );
  app.get(
    '/figures/trend/customers',
    {
      onRequest,
      schema: { querystring: trendCustomersQuerySchema, response: { 200: trendCustomersReplySchema } },
    },
    async (request) => {
      const { queueId, from, to } = request.query;
      if (from >= to || to - from > LONGEST) throw new ApiError('badRequest', 'a period of at most 92 days');
      const queueIds = await queuesToldTo(db, personOf(request), queueId);
      return { rows: await customersOf(db, queueIds, { from, to }) };
    },
  );
};
