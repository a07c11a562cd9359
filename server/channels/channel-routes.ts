import { z } from 'zod';
import { channelParamsSchema } from '../../contract/http/channels.ts';
import { rolesAtDoor } from '../../domain/person/duties.ts';
import type { AppModule } from '../app-parts.ts';
import { signedIn } from '../http/authentication.ts';
import { beat } from './beats.ts';

/** The heartbeats of what brings customers (C-005). */
export const channelsModule: AppModule = (app, { db, clock, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('POST /channels/:channel/beat'));
  app.post(
    '/channels/:channel/beat',
    { onRequest, schema: { params: channelParamsSchema, response: { 200: z.object({}) } } },
    async ({ params }) => {
      await beat(db, params.channel, clock.now());
      return {};
    },
  );
};
