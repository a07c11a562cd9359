import { createHash } from 'node:crypto';
import { z } from 'zod';
import { waysInSchema } from '../../../contract/http/ways-in.ts';
import type { AppModule } from '../../app-parts.ts';
import { limits } from '../chat/limits.ts';
import { waysIn } from './ways-in.ts';

/** So long a page may show what it knows without asking, in seconds: what an admin changes is out within the minute (C-006). */
const FRESH = 30;

/** What customers are told of channels and hours, for any page that wants to show it. */
export const waysInModule: AppModule = (app, { db, clock }) => {
  app.get(
    '/channels',
    { config: limits.info, schema: { response: { 200: waysInSchema, 304: z.undefined() } } },
    async (request, reply) => {
      const document = await waysIn(db, clock.now());
      const etag = `"${createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 32)}"`;
      reply.header('etag', etag).header('cache-control', `public, max-age=${FRESH}`);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(undefined);
      return reply.send(document);
    },
  );
};
