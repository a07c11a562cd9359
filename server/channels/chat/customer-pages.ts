import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { AppModule } from '../../app-parts.ts';

const YEAR = 31_536_000;

/** Serves the customers' pages at `/chat/`. Built files carry their hash in their names; the page itself does not. */
export const customerPages =
  (customerDir: string): AppModule =>
  async (app) => {
    await app.register(fastifyStatic, {
      root: path.resolve(customerDir),
      prefix: '/chat/',
      decorateReply: false,
      index: 'index.html',
      cacheControl: false,
      setHeaders(response, file) {
        const hashed = file.includes(`${path.sep}assets${path.sep}`);
        response.setHeader('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      },
    });
    app.get('/chat', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/chat/'));
  };
