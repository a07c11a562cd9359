import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  BLOB_PART_LIMIT,
  blobParamsSchema,
  blobPartQuerySchema,
  uploadStateSchema,
} from '../../../contract/http/blobs.ts';
import type { App } from '../../app-parts.ts';
import type { Centre } from '../../centre/centre.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BlobAccess } from './blob-access.ts';
import { sendBlob } from './send-blob.ts';
import { takePart, uploadState } from './uploads.ts';

/** Where the routes stand and who is behind their door. */
export interface BlobDoor {
  at: string;
  params: z.ZodType<{ hash: string }>;
  /** Before the body is read. */
  onRequest(request: FastifyRequest): Promise<void>;
  access(request: FastifyRequest): BlobAccess | Promise<BlobAccess>;
  config?: object;
}

/** The bytes of files: the same for people and for customers, who differ in what they may. */
export function blobRoutes(app: App, centre: Centre, door: BlobDoor): void {
  const { at, params, onRequest, config } = door;
  const hashOf = (request: FastifyRequest): string => blobParamsSchema.parse(request.params).hash;

  app.get(
    `${at}/upload`,
    { onRequest, config, schema: { params, response: { 200: uploadStateSchema } } },
    async (request) => uploadState(centre, await door.access(request), hashOf(request)),
  );
  app.put(
    at,
    {
      onRequest,
      config,
      bodyLimit: BLOB_PART_LIMIT,
      schema: {
        params,
        querystring: blobPartQuerySchema,
        consumes: ['application/octet-stream'],
        response: { 200: uploadStateSchema, 409: uploadStateSchema },
      },
    },
    async (request, reply) => {
      const bytes = request.body;
      if (!(bytes instanceof Buffer)) throw new ApiError('badRequest', 'send application/octet-stream');
      const part = { offset: request.query.offset, bytes };
      const { outcome, state } = await takePart(centre, await door.access(request), hashOf(request), part);
      if (outcome === 'wrongContent')
        throw new ApiError('wrongContent', 'the bytes are not what they were said to be; start over');
      return reply.status(outcome === 'misfit' ? 409 : 200).send(state);
    },
  );
  app.get(at, { onRequest, config, schema: { params } }, async (request, reply) => {
    const access = await door.access(request);
    const file = await access.readable(centre.db, hashOf(request));
    if (!file) throw new ApiError('notFound', 'there is no such file for you');
    return sendBlob(centre.db, request, reply, file);
  });
}
