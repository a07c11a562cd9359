import { z } from 'zod';
import { putQueueSchema } from '../../../contract/http/queues.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { queueSchema } from '../../../domain/queue/queue.ts';
import type { AppModule } from '../../app-parts.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { readRow } from '../../db/rows.ts';
import { signedIn } from '../../http/authentication.ts';

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

/** The centre's waiting lines, with their hours and promises: an admin's business. */
export const queuesModule: AppModule = (app, { centre, db, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('PUT /queues/:id'));
  app.put(
    '/queues/:id',
    { onRequest, schema: { params, body: putQueueSchema, response: { 200: queueSchema } } },
    async ({ params: { id }, body }) => {
      const { house, agreed, siteId } = (await readRow(db, 'queue', id)) ?? {};
      const kept = { ...(house && { house }), ...(agreed && { agreed }), ...(siteId && { siteId }) };
      const row = { ...body, id, ...kept };
      await centre.transact((transaction) =>
        transaction.mutate({ name: 'centre.configure', args: { entity: 'queue', row } }, SYSTEM),
      );
      return row;
    },
  );
};
