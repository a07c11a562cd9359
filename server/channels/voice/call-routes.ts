import { z } from 'zod';
import { announcedSchema, callSchema, waitingCallsSchema } from '../../../contract/http/calls.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { signedIn } from '../../http/authentication.ts';
import { beat } from '../beats.ts';
import { callerOf, startCall } from './start-call.ts';
import { waitingCalls } from './waiting-calls.ts';

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
const nothing = { 200: z.object({}) };

/** What a telephone exchange tells the centre. The voice itself never comes here but as a recording. */
export const callsModule: AppModule = (app, { centre, db, clock, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('POST /calls'));
  app.post('/calls', { onRequest, schema: { body: callSchema, response: nothing } }, async ({ body }) => {
    await beat(db, 'voice', clock.now());
    await centre.transact((transaction) => startCall(transaction, body));
    return {};
  });
  app.post(
    '/calls/:id/hung-up',
    { onRequest, schema: { params, response: nothing } },
    async ({ params: { id } }) => {
      const caller = { kind: 'customer' as const, id: callerOf(id) };
      await centre.mutate({ name: 'centre.abandon', args: { interactionId: id } }, caller);
      return {};
    },
  );
  app.get(
    '/calls/waiting',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /calls/waiting')),
      schema: { response: { 200: waitingCallsSchema } },
    },
    async () => {
      await beat(db, 'voice', clock.now());
      return waitingCalls(db, clock.now());
    },
  );
  app.post(
    '/calls/:id/announced',
    { onRequest, schema: { params, body: announcedSchema, response: nothing } },
    async ({ params: { id }, body }) => {
      await centre.act('centre.announceWait', { interactionId: id, ...body });
      return {};
    },
  );
};
