import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { channelParamsSchema } from '../../contract/http/channels.ts';
import { rolesAtDoor } from '../../domain/person/duties.ts';
import type { AppModule } from '../app-parts.ts';
import { signedIn } from '../http/authentication.ts';
import { showsKey } from './added/keys.ts';
import { beat } from './beats.ts';

/** The heartbeats of what brings customers (C-005). */
export const channelsModule: AppModule = (app, { db, clock, sessions }) => {
  const admins = signedIn(sessions, ...rolesAtDoor('POST /channels/:channel/beat'));
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    const { channel } = request.params as { channel: string };
    if (!(await showsKey(db, request, channel))) await admins(request);
  };
  app.post(
    '/channels/:channel/beat',
    { onRequest, schema: { params: channelParamsSchema, response: { 200: z.object({}) } } },
    async ({ params }) => {
      await beat(db, params.channel, clock.now());
      return {};
    },
  );
};
