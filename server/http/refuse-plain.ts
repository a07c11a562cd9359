import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../../contract/http/private-line.ts';
import { ApiError } from './api-error.ts';

/**
 * Behind a proxy: what it did not get over TLS is not answered (C-257). Somebody at this machine itself, with no proxy
 * between, sends nothing over a line; and whether the API is up is no secret, and asked by balancers in the clear.
 */
export async function refusePlain({
  protocol,
  headers,
  socket,
  routeOptions,
}: FastifyRequest): Promise<void> {
  if (protocol === 'https' || routeOptions.url === '/health') return;
  const proxied = headers['x-forwarded-for'] !== undefined || headers['x-forwarded-proto'] !== undefined;
  if (!proxied && isLoopback(socket.remoteAddress ?? '')) return;
  throw new ApiError('tlsNeeded', 'this API answers only over TLS');
}
