import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { blobParamsSchema } from '../../../contract/http/blobs.ts';
import { addChatAttachmentSchema, chatViewSchema } from '../../../contract/http/chat.ts';
import type { App } from '../../app-parts.ts';
import type { Centre } from '../../centre/centre.ts';
import { ApiError } from '../../http/api-error.ts';
import { bearerOf } from '../../http/authentication.ts';
import { blobRoutes } from '../../modules/blobs/blob-routes.ts';
import type { ChatService } from './chat-service.ts';
import { chatView } from './chat-view.ts';
import { limits } from './limits.ts';

const params = z.object({ id: z.uuid() });
const at = '/chat/interactions/:id';

/** A customer's files in the one conversation that their token opens. */
export function attachmentRoutes(app: App, centre: Centre, service: ChatService): void {
  const view = (id: string) => chatView(centre.db, id, centre.clock.now());
  const response = { 200: chatViewSchema };

  /** Before the body is read: nobody makes the server read megabytes without a token. */
  async function onRequest(request: FastifyRequest): Promise<void> {
    const { id } = params.safeParse(request.params).data ?? {};
    if (!id) throw new ApiError('notFound', 'there is no such conversation');
    await service.enter(id, bearerOf(request));
  }

  app.post(
    `${at}/attachments`,
    { config: limits.talk, onRequest, schema: { params, body: addChatAttachmentSchema, response } },
    async ({ params: { id }, body }) => {
      await service.attach(id, body);
      return view(id);
    },
  );
  app.post(
    `${at}/attachments/:attachmentId/withdraw`,
    {
      config: limits.talk,
      onRequest,
      schema: { params: params.extend({ attachmentId: z.uuid() }), response },
    },
    async ({ params: { id, attachmentId } }) => {
      await service.withdraw(id, attachmentId);
      return view(id);
    },
  );
  blobRoutes(app, centre, {
    at: `${at}/blobs/:hash`,
    params: params.extend(blobParamsSchema.shape),
    config: limits.files,
    onRequest,
    access: (request) => service.files(params.parse(request.params).id),
  });
}
