import {
  auditExportQuerySchema,
  auditExportSchema,
  auditJournalQuerySchema,
  auditJournalSchema,
  chainPartQuerySchema,
  chainPartSchema,
  chainQuerySchema,
  chainStateSchema,
  looksQuerySchema,
  looksSchema,
  registerParamsSchema,
  registerQuerySchema,
  registerSchema,
} from '../../../contract/http/audit.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { checkPart, goesThrough, stateOfChain } from '../../chain/verify-chain.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { exportAudited, readAudited, readLooks } from './read-journal.ts';
import { readRegister } from './read-register.ts';

/** Everything for auditors, who only read; what they read is written down at the door (`record-looks.ts`, C-146). */
export const auditModule: AppModule = (app, { db, centre, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /audit/journal'));
  app.get(
    '/audit/journal',
    { onRequest, schema: { querystring: auditJournalQuerySchema, response: { 200: auditJournalSchema } } },
    ({ query }) => readAudited(db, query),
  );
  app.get(
    '/audit/registers/:entity',
    {
      onRequest,
      schema: {
        params: registerParamsSchema,
        querystring: registerQuerySchema,
        response: { 200: registerSchema },
      },
    },
    ({ params, query }) => readRegister(db, params.entity, query),
  );
  app.get(
    '/audit/export',
    { onRequest, schema: { querystring: auditExportQuerySchema, response: { 200: auditExportSchema } } },
    async (request) => {
      const { from, to, purpose } = request.query;
      const taken = await exportAudited(db, request.query);
      const look = { what: 'export' as const, about: `${from} ${to}`, rows: taken.entries.length, purpose };
      await centre.act('centre.recordLook', { personId: personOf(request).id, ...look });
      return taken;
    },
  );
  const watched = signedIn(sessions, ...rolesAtDoor('GET /audit/looks'));
  app.get(
    '/audit/looks',
    { onRequest: watched, schema: { querystring: looksQuerySchema, response: { 200: looksSchema } } },
    ({ query }) => readLooks(db, query.after),
  );
  app.get(
    '/audit/chain',
    { onRequest: watched, schema: { querystring: chainQuerySchema, response: { 200: chainStateSchema } } },
    async ({ query: { noted } }) => {
      const [place, hash] = noted?.split(':') ?? [];
      const through =
        place === undefined || hash === undefined
          ? {}
          : { goesThrough: await goesThrough(db, { place: Number(place), hash }) };
      return { ...(await stateOfChain(db)), ...through };
    },
  );
  app.get(
    '/audit/chain/part',
    { onRequest: watched, schema: { querystring: chainPartQuerySchema, response: { 200: chainPartSchema } } },
    ({ query }) => checkPart(db, query),
  );
};
