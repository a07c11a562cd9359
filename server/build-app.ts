import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { BLOB_PART_LIMIT } from '../contract/http/blobs.ts';
import type { App, AppModule, AppParts } from './app-parts.ts';
import { handleError, handleNotFound } from './http/error-handler.ts';
import { crossOrigin } from './http/origins.ts';
import { recordLooks } from './http/record-looks.ts';
import { refusePlain } from './http/refuse-plain.ts';
import { securityHeaders } from './http/security-headers.ts';
import { recordRefused } from './site/record-refused.ts';

const BODY_LIMIT = 4 * 1024 * 1024;
const REQUESTS_A_MINUTE = 1_200;

/** Builds the API from its parts and modules. It does not listen and reads no environment. */
export async function buildApp(
  parts: AppParts,
  modules: readonly AppModule[],
  options: { trustProxy?: boolean } = {},
): Promise<App> {
  const app: App = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    // Ids of requests are ours: a header of the caller must not reach the log.
    requestIdHeader: false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: BLOB_PART_LIMIT },
    (_request, body, done) => done(null, body),
  );
  if (options.trustProxy) app.addHook('onRequest', refusePlain);
  app.addHook('onRequest', crossOrigin(parts.pageOrigins));
  app.addHook('preHandler', recordLooks(parts));
  app.addHook('onError', recordRefused(parts));
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'answered');
  });
  await app.register(helmet, securityHeaders);
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: 60_000, keyGenerator: callerOf });
  await app.register(websocket, { options: { maxPayload: 16 * 1024 } });
  await app.register(swagger, {
    openapi: { info: { title: 'Shiftdesk central API', version: '1' } },
    transform: jsonSchemaTransform,
  });
  for (const module of modules) await module(app, parts);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
}

/** A whole centre may sit behind one address, so signed-in callers are counted by their token. */
function callerOf(request: { ip: string; headers: { authorization?: string } }): string {
  return request.headers.authorization ?? request.ip;
}
