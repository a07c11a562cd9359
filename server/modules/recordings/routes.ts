import { type Decided, decidedSchema } from '../../../contract/http/customers.ts';
import {
  announceRecordingSchema,
  reconciliationQuerySchema,
  reconciliationSchema,
} from '../../../contract/http/recordings.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppModule } from '../../app-parts.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { reconcile } from './reconcile.ts';

/** What was recorded of interactions; the bytes go the way of all files. */
export const recordingsModule: AppModule = (app, { centre, db, sessions }) => {
  app.get(
    '/recordings/reconciliation',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /recordings/reconciliation')),
      schema: { querystring: reconciliationQuerySchema, response: { 200: reconciliationSchema } },
    },
    (request) => reconcile(db, personOf(request), request.query),
  );
  app.post(
    '/recordings',
    {
      onRequest: signedIn(sessions),
      schema: { body: announceRecordingSchema, response: { 200: decidedSchema } },
    },
    async (request): Promise<Decided> => {
      try {
        const actor = { kind: 'person' as const, id: personOf(request).id };
        await centre.mutate({ name: 'recording.add', args: request.body }, actor);
        return {};
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { refusal: { code: error.code, fields: error.fields } };
      }
    },
  );
};
