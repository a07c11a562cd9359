import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  caseRecordSchema,
  foundCasesSchema,
  publicCaseSchema,
  rateCaseSchema,
  searchCasesSchema,
} from '../../../contract/http/cases.ts';
import { leadsCase } from '../../../domain/case/may-step.ts';
import { publicCase } from '../../../domain/case/public-view.ts';
import { caseRecord } from '../../../domain/case/report.ts';
import { mayReadCase } from '../../../domain/case/views.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { MINUTE } from '../../../domain/time.ts';
import type { App, AppModule, AppParts } from '../../app-parts.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { bearerOf, personOf, signedIn } from '../../http/authentication.ts';
import { caseOfLink } from './case-links.ts';
import { searchCases } from './search.ts';

const params = z.object({ id: z.string().max(64) });
const perAddress = {
  rateLimit: { max: 120, timeWindow: MINUTE, keyGenerator: (request: FastifyRequest) => request.ip },
};

/** Cases beyond what desktops keep, their whole record, and what their customers see of them. */
export const casesModule: AppModule = (app, parts) => {
  const { db, sessions } = parts;
  app.get(
    '/cases',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /cases')),
      schema: { querystring: searchCasesSchema, response: { 200: foundCasesSchema } },
    },
    (request) => searchCases(db, personOf(request), request.query.text),
  );
  app.get(
    '/cases/:id/record',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /cases/:id/record')),
      schema: { params, response: { 200: caseRecordSchema } },
    },
    async (request) => {
      const person = personOf(request);
      const row = await readRow(db, 'casefile', request.params.id);
      const theirs = row && (hasRole(person, 'manager') || leadsCase(row, person));
      if (!theirs || !mayReadCase(row, person))
        throw new ApiError('notFound', 'there is no such case for you');
      const responsible = await readRow(db, 'responsibility', row.id);
      return caseRecordSchema.parse({ ...caseRecord(row), responsible: responsible?.name });
    },
  );
  linkRoutes(app, parts);
};

/** What the bearer of a private link may: look, and say how it was. */
function linkRoutes(app: App, { db, centre }: AppParts): void {
  const caseOf = async (request: FastifyRequest): Promise<string> => {
    const token = bearerOf(request);
    const caseId = token && (await caseOfLink(db, token));
    if (!caseId) throw new ApiError('unauthenticated', 'this link opens no case');
    return caseId;
  };
  const seen = async (caseId: string) => {
    await centre.act('centre.seeCase', { caseId });
    const row = await readRow(db, 'casefile', caseId);
    if (!row) throw new ApiError('notFound');
    const now = centre.clock.now();
    return { ...publicCase(row, now), serverTime: now };
  };
  const reply = { 200: publicCaseSchema };
  app.get('/case-link', { config: perAddress, schema: { response: reply } }, async (request) =>
    seen(await caseOf(request)),
  );
  app.post(
    '/case-link/rating',
    {
      config: perAddress,
      onRequest: async (request: FastifyRequest) => void (await caseOf(request)),
      schema: { body: rateCaseSchema, response: reply },
    },
    async (request) => {
      const caseId = await caseOf(request);
      const args = { caseId, ...request.body };
      await centre.mutate({ name: 'centre.rateCase', args }, SYSTEM);
      return seen(caseId);
    },
  );
}
