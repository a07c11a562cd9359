import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  answerSurveySchema,
  type ChatView,
  chatInfoSchema,
  chatStartedSchema,
  chatViewSchema,
  postChatMessageSchema,
  requestCallbackSchema,
  startChatSchema,
} from '../../../contract/http/chat.ts';
import type { App, AppModule, AppParts } from '../../app-parts.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { chatInfo } from './chat-info.ts';
import { ChatService } from './chat-service.ts';
import { chatView } from './chat-view.ts';
import { limits } from './limits.ts';
import { liveRoute } from './live-route.ts';

const params = z.object({ id: z.uuid() });
const at = '/chat/interactions/:id';

/** What the customers' pages ask for. Everything but the queues is behind the token of one conversation. */
export const chatModule: AppModule = (app, parts) => {
  const { centre } = parts;
  const service = new ChatService(centre);
  app.get('/chat/info', { config: limits.info, schema: { response: { 200: chatInfoSchema } } }, async () =>
    chatInfo(centre),
  );
  app.post(
    '/chat/interactions',
    { config: limits.start, schema: { body: startChatSchema, response: { 200: chatStartedSchema } } },
    async ({ body }) => ({ interactionId: body.interactionId, ...(await service.start(body)) }),
  );
  conversationRoutes(app, parts, service);
  attachmentRoutes(app, centre, service);
  liveRoute(app, parts, service);
};

function conversationRoutes(app: App, { centre }: AppParts, service: ChatService): void {
  const reply = { 200: chatViewSchema };
  const inside = { config: limits.talk, preHandler: enter, schema: { params, response: reply } };
  const view = (id: string): Promise<ChatView> => chatView(centre.db, id, centre.clock.now());

  async function enter(request: FastifyRequest): Promise<void> {
    const { id } = params.parse(request.params);
    await service.enter(id, request.headers.authorization?.replace(/^Bearer /i, ''));
  }

  app.get(at, inside, async ({ params: { id } }) => view(id));
  app.post(
    `${at}/messages`,
    { ...inside, schema: { ...inside.schema, body: postChatMessageSchema } },
    async ({ params: { id }, body }) => {
      await service.post(id, body);
      return view(id);
    },
  );
  app.post(`${at}/leave`, inside, async ({ params: { id } }) => {
    await service.leave(id);
    return view(id);
  });
  app.post(
    `${at}/callback`,
    { ...inside, schema: { ...inside.schema, body: requestCallbackSchema } },
    async ({ params: { id }, body }) => {
      await service.requestCallback(id, body);
      return view(id);
    },
  );
  app.post(
    `${at}/survey`,
    { ...inside, schema: { ...inside.schema, body: answerSurveySchema } },
    async ({ params: { id }, body }) => {
      await service.answerSurvey(id, body);
      return view(id);
    },
  );
}
