import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * For the customer's pages, which the API serves. No upgrade to https: inside a centre the API is often reached by plain
 * http, and a proxy in front of it decides about TLS.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
    },
  },
  hsts: false,
  referrerPolicy: { policy: 'no-referrer' },
  // Bearer tokens, no cookies: the workstation's pages live on another origin and are let in by CORS.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
};
