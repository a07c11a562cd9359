import {
  proposedPromiseSchema,
  proposePromiseSchema,
  servicePromiseIdSchema,
} from '../../../contract/http/service-promises.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { personOf, signedIn } from '../../http/authentication.ts';

/** What customers are promised about time: proposed by an admin, in force when a manager has approved it. */
export const servicePromisesModule: AppModule = (app, { centre, sessions }) => {
  app.post(
    '/service-promises/:id',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('POST /service-promises/:id')),
      schema: {
        params: servicePromiseIdSchema,
        body: proposePromiseSchema,
        response: { 200: proposedPromiseSchema },
      },
    },
    async (request) => {
      const promiseId = request.params.id;
      const args = { promiseId, draft: request.body };
      return centre.transact(async (transaction) => {
        const actor = { kind: 'person' as const, id: personOf(request).id };
        await transaction.mutate({ name: 'servicePromise.propose', args }, actor);
        const row = transaction.rows.get('servicepromise', promiseId);
        return { version: row?.versions.length ?? 0 };
      });
    },
  );
};
