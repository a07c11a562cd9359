import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where the workstation's pages come from: no website has this origin. */
export const WORKSTATION_ORIGIN = 'app://bundle';

/** A page the API itself served: the browser names our own host. */
const isSameOrigin = (origin: string, host: string | undefined): boolean => {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
};

/** Programs that are no page send no origin; pages must be the workstation's or our own. */
export const mayCall = (request: FastifyRequest, pages: readonly string[]): boolean => {
  const { origin, host } = request.headers;
  return origin === undefined || pages.includes(origin) || isSameOrigin(origin, host);
};

/** Lets the workstation's pages read answers; answers their preflight questions. Other sites' pages get neither. */
export function crossOrigin(pages: readonly string[]) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (!origin || !pages.includes(origin)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-expose-headers', 'retry-after, content-range');
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, POST, PUT, DELETE');
    reply.header('access-control-allow-headers', 'authorization, content-type, range');
    reply.header('access-control-max-age', '7200');
    await reply.status(204).send();
  };
}
