import { figureRowsReplySchema } from '../../../contract/http/figures.ts';
import {
  recordRowsQuerySchema,
  recordScoresQuerySchema,
  recordScoresSchema,
} from '../../../contract/http/record-scores.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { Person } from '../../../domain/person/person.ts';
import { DAY } from '../../../domain/time.ts';
import type { AppModule } from '../../app-parts.ts';
import { readRecordRows, readRecordScores } from '../../figures/records/read-records.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { queuesToldTo } from './queues-told-to.ts';

const LONGEST = 31 * DAY;

/** How complete records are (C-063): for those who lead, and for managers of the whole centre. */
export const recordScoresModule: AppModule = (app, { db, clock, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /figures/records'));
  const asked = async (person: Person, { from, to }: Window) => {
    if (from >= to || to - from > LONGEST) throw new ApiError('badRequest', 'a period of at most 31 days');
    const queueIds = await queuesToldTo(db, person, undefined);
    return { from, to, queueIds, readerId: person.id, now: clock.now() };
  };
  app.get(
    '/figures/records',
    { onRequest, schema: { querystring: recordScoresQuerySchema, response: { 200: recordScoresSchema } } },
    async (request) => readRecordScores(db, await asked(personOf(request), request.query)),
  );
  app.get(
    '/figures/records/rows',
    { onRequest, schema: { querystring: recordRowsQuerySchema, response: { 200: figureRowsReplySchema } } },
    async (request) => readRecordRows(db, await asked(personOf(request), request.query), request.query),
  );
};
