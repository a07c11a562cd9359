import { z } from 'zod';
import {
  backlogQuerySchema,
  backlogReplySchema,
  type FigureInterval,
  type FigureSelection,
  figureRowsQuerySchema,
  figureRowsReplySchema,
  figuresQuerySchema,
} from '../../../contract/http/figures.ts';
import { type SentFigures, sendFigures } from '../../../contract/http/sent-figures.ts';
import { formulaOf } from '../../../domain/metrics/formulas.ts';
import { intervalsIn } from '../../../domain/metrics/intervals.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { AppModule } from '../../app-parts.ts';
import { answerFigures } from '../../figures/answer-figures.ts';
import { readFigureRows } from '../../figures/figure-rows.ts';
import { foldBeforeAnswer } from '../../figures/fold.ts';
import { readAges, readBacklog } from '../../figures/read-backlog.ts';
import { isOnHalfHour, type Selection } from '../../figures/select-cells.ts';
import { readTimeRows } from '../../figures/time/read-time.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { notTheirs, queuesToldTo } from './queues-told-to.ts';

/** A period is cut into at most so many intervals. */
const MOST_INTERVALS = 2_000;

/** Not looked at once more on its way out: of thousands of parts that takes longer than counting them. */
const sentFigures = z.custom<SentFigures>();

/** Figures of any period for those who lead, and the rows behind them. */
export const figuresModule: AppModule = (app, { db, clock, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /figures'));
  app.get(
    '/figures',
    { onRequest, schema: { querystring: figuresQuerySchema, response: { 200: sentFigures } } },
    async (request) => {
      const { interval, by, variant, ...asked } = request.query;
      const selection = selectionFor(personOf(request), asked);
      refuseUnusable(selection, interval);
      return sendFigures(await answerFigures(db, selection, { interval, by, variant }, clock.now()));
    },
  );
  app.get(
    '/figures/backlog',
    { onRequest, schema: { querystring: backlogQuerySchema, response: { 200: backlogReplySchema } } },
    async (request) => {
      const { interval, by, ...asked } = request.query;
      const selection = selectionFor(personOf(request), asked);
      refuseUnusable(selection, interval);
      const now = clock.now();
      await foldBeforeAnswer(db, now);
      const points = await readBacklog(db, selection, interval, by);
      return { points, ages: await readAges(db, selection, by, now) };
    },
  );
  app.get(
    '/figures/rows',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /figures/rows')),
      schema: { querystring: figureRowsQuerySchema, response: { 200: figureRowsReplySchema } },
    },
    async (request) => {
      const { figure, variant, after, limit, ...asked } = request.query;
      const queueIds = await queuesToldTo(db, personOf(request), asked.queueId);
      const selection = { ...asked, queueIds };
      refuseUnusable(selection, 'whole');
      const page = { after, limit };
      if (figure === 'occupancy') return readTimeRows(db, selection, page);
      return readFigureRows(db, selection, formulaOf(figure, variant), page, personOf(request).id);
    },
  );
};

/** A lead is told of their queues; of another's they are told that it is not theirs. */
function selectionFor(person: Person, asked: Omit<FigureSelection, 'variant'>): Selection {
  if (asked.queueId !== undefined && !person.queueIds.includes(asked.queueId)) throw notTheirs(person);
  return { ...asked, queueIds: person.queueIds };
}

function refuseUnusable({ from, to }: Selection, interval: FigureInterval): void {
  if (!isOnHalfHour(from) || !isOnHalfHour(to) || from >= to)
    throw new ApiError('badRequest', 'from and to are on a half hour, from before to');
  if (intervalsIn(interval, { from, to }) > MOST_INTERVALS)
    throw new ApiError('badRequest', `a period has at most ${MOST_INTERVALS} intervals`);
}
