import type { FastifyRequest } from 'fastify';
import { MINUTE } from '../../../domain/time.ts';

/** So many requests a minute from one address. Customers have no account, so nothing else can be counted. */
const perAddress = (max: number) => ({
  rateLimit: { max, timeWindow: MINUTE, keyGenerator: (request: FastifyRequest) => request.ip },
});

/** Starting is dear and rarely needed; the rest must leave room for many customers behind one company's address. */
export const limits = {
  info: perAddress(240),
  start: perAddress(30),
  talk: perAddress(600),
  live: perAddress(240),
  /** Parts of files, a megabyte each at the most. */
  files: perAddress(600),
};
