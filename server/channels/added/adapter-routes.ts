import { z } from 'zod';
import {
  channelKeySchema,
  leftSchema,
  outsideMessageSchema,
  outsideOutboxQuerySchema,
  outsideOutboxSchema,
  outsideSurveySchema,
  takenInSchema,
} from '../../../contract/http/added-channels.ts';
import { channelParamsSchema } from '../../../contract/http/channels.ts';
import { mailFateSchema } from '../../../contract/http/mail.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { Channel } from '../../../domain/queue/channel.ts';
import { CHANNEL_REGISTER, registeredAs } from '../../../domain/queue/channel-register.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { beat } from '../beats.ts';
import { adapterOnly, keepKey } from './keys.ts';
import { isForCustomerOf, noteAsked, outgoingMessages } from './outbox.ts';
import { openTalk, receiveOutside } from './receive.ts';

const params = channelParamsSchema;
const nothing = { 200: z.object({}) };

/** What the adapter of a channel that an admin has added brings and fetches: it shows the channel's key and no account (C-012). */
export const addedChannelsModule: AppModule = (app, { centre, db, clock, random, sessions }) => {
  const onRequest = adapterOnly(db);

  app.post(
    '/channels/:channel/key',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('POST /channels/:channel/key')),
      schema: { params, response: { 200: channelKeySchema } },
    },
    async (request) => {
      const key = random.token();
      const by = personOf(request).id;
      await centre.transact((transaction) => keepKey(transaction, request.params.channel, key, by));
      return { key };
    },
  );
  app.post(
    '/channels/:channel/messages',
    { onRequest, schema: { params, body: outsideMessageSchema, response: { 200: takenInSchema } } },
    async ({ params: { channel }, body }) => {
      await beat(db, channel, clock.now());
      const entry = await entryOf(db, channel);
      return {
        interactionId: await centre.transact((transaction) => receiveOutside(transaction, entry, body)),
      };
    },
  );
  app.get(
    '/channels/:channel/outbox',
    {
      onRequest,
      schema: { params, querystring: outsideOutboxQuerySchema, response: { 200: outsideOutboxSchema } },
    },
    async ({ params: { channel }, query }) => {
      await beat(db, channel, clock.now());
      return { messages: await outgoingMessages(db, channel, query.pages) };
    },
  );
  app.post(
    '/channels/:channel/outbox/:id',
    {
      onRequest,
      schema: { params: params.extend({ id: z.string().max(200) }), body: mailFateSchema, response: nothing },
    },
    async ({ params: { channel, id }, body }) => {
      if (await noteAsked(db, channel, id)) return {};
      if (!(await isForCustomerOf(db, channel, id))) throw notThere();
      const reason = body.fate === 'failed' ? body.reason : undefined;
      await centre.act('centre.mailFate', { messageId: id, ...(reason && { reason }) });
      return {};
    },
  );
  app.post(
    '/channels/:channel/left',
    { onRequest, schema: { params, body: leftSchema, response: nothing } },
    async ({ params: { channel }, body: { conversation } }) => {
      const talk = await openTalk(db, channel, conversation);
      if (talk) {
        const actor = { kind: 'customer' as const, id: talk.customerId };
        await centre.mutate({ name: 'centre.abandon', args: { interactionId: talk.id } }, actor);
      }
      return {};
    },
  );
  app.post(
    '/channels/:channel/survey',
    { onRequest, schema: { params, body: outsideSurveySchema, response: nothing } },
    async ({ params: { channel }, body }) => {
      const row = await readRow(db, 'interaction', body.interactionId);
      if (row?.channel !== channel) throw notThere();
      const actor = { kind: 'customer' as const, id: row.customerId };
      await centre.mutate({ name: 'centre.answerSurvey', args: body }, actor);
      return {};
    },
  );
};

const notThere = (): ApiError => new ApiError('notFound', 'this channel has nothing that is called so');

async function entryOf(sql: Sql, channel: Channel) {
  const entry = registeredAs(await readRow(sql, 'channelregister', CHANNEL_REGISTER), channel);
  if (!entry) throw notThere();
  return entry;
}
