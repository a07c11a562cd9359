import { decidedSchema } from '../../../contract/http/customers.ts';
import {
  copyOfFileSchema,
  makeCopySchema,
  rightsRequestIdSchema,
  stepOnRightsSchema,
} from '../../../contract/http/rights.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppModule } from '../../app-parts.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { copyOfFile } from './copy-of-file.ts';

/** What customers ask for by right (C-249): only the centre knows all that is kept of somebody, so it is asked at once. */
export const rightsModule: AppModule = (app, { db, centre, clock, sessions }) => {
  app.post(
    '/rights-requests/:id/steps',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('POST /rights-requests/:id/steps')),
      schema: {
        params: rightsRequestIdSchema,
        body: stepOnRightsSchema,
        response: { 200: decidedSchema },
      },
    },
    async (request) => {
      const actor: Actor = { kind: 'person', id: personOf(request).id };
      const { uid, step } = request.body;
      const args = { requestId: request.params.id, step };
      try {
        await centre.mutate({ uid, name: 'rights.step', args }, actor);
        return {};
      } catch (error) {
        // That something is open still is what only the centre could know: no mistake of whoever asked.
        if (!(error instanceof Refusal) || error.fields[0]?.field !== 'openMatters') throw error;
        return { refusal: { code: error.code, fields: error.fields } };
      }
    },
  );
  app.post(
    '/rights-requests/:id/copies',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('POST /rights-requests/:id/copies')),
      schema: {
        params: rightsRequestIdSchema,
        body: makeCopySchema,
        response: { 200: copyOfFileSchema },
      },
    },
    async (request) => {
      const { id: requestId } = request.params;
      const actor: Actor = { kind: 'person', id: personOf(request).id };
      await centre.mutate({ uid: request.body.uid, name: 'rights.copy', args: { requestId } }, actor);
      const asked = await readRow(db, 'rightsrequest', requestId);
      if (!asked) throw new ApiError('notFound', 'there is no such request');
      return { madeAt: clock.now(), sections: await copyOfFile(db, asked.customerId) };
    },
  );
};
