import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.ts';
import type { AppParts } from '../app-parts.ts';
import { ApiError } from '../http/api-error.ts';
import { personKnown } from '../http/authentication.ts';

const ABOUT_LIMIT = 300;
const WHAT_LIMIT = 100;

/** What `centre.recordRefused` is told: the ids that were named, never a word of what was written beside them. */
export const refusedAs = (personId: string, what: string, named: unknown) => ({
  personId,
  what: what.slice(0, WHAT_LIMIT),
  about: idsIn(named).join(' ').slice(0, ABOUT_LIMIT),
});

function idsIn(named: unknown): string[] {
  if (typeof named !== 'object' || named === null) return [];
  return Object.entries(named).flatMap(([key, value]) =>
    /(^id|Ids?|hash)$/.test(key) ? [value].flat().filter((one) => typeof one === 'string') : [],
  );
}

/** To somebody of a site it does not exist, whether it is somebody else's or nowhere. */
export const isNothingToThem = (request: FastifyRequest, error: unknown): boolean =>
  personKnown(request)?.siteId !== undefined &&
  (error instanceof ApiError || error instanceof Refusal) &&
  error.code === 'notFound';

/** Writes down that somebody of a site named what is not theirs, before they are answered (C-003). */
export function recordRefused({ centre }: Pick<AppParts, 'centre'>) {
  return async (request: FastifyRequest, _reply: unknown, error: unknown): Promise<void> => {
    const person = personKnown(request);
    if (!person || !isNothingToThem(request, error)) return;
    const { method, routeOptions, params, query, body } = request;
    const named = { ...(body ?? {}), ...(query ?? {}), ...(params ?? {}) };
    const args = refusedAs(person.id, `${method} ${routeOptions.url}`, named);
    await centre.act('centre.recordRefused', args);
  };
}
