import type { FastifyRequest } from 'fastify';
import { isDoorOfTheirs } from '../../domain/person/duties.ts';
import { hasRole, isAuditor, type Person, type Role } from '../../domain/person/person.ts';
import type { Sessions } from '../modules/session/sessions.ts';
import { ApiError } from './api-error.ts';

const people = new WeakMap<FastifyRequest, Person>();

/** The person who asks; only behind `signedIn` or `admit`. */
export function personOf(request: FastifyRequest): Person {
  const person = people.get(request);
  if (!person) throw new ApiError('unauthenticated');
  return person;
}

/** Whoever was let in, if anybody had to be. */
export const personKnown = (request: FastifyRequest): Person | undefined => people.get(request);

export const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];

/** Lets the bearer of a token in. */
export async function admit(
  sessions: Sessions,
  request: FastifyRequest,
  token: string | undefined,
): Promise<Person> {
  const person = token ? await sessions.personOf(token) : undefined;
  if (!person) throw new ApiError('unauthenticated', 'sign in first');
  people.set(request, person);
  return person;
}

/** Lets in who is signed in and has one of the roles, if any are named. Use it as `onRequest`: before the body is read. */
export function signedIn(sessions: Sessions, ...roles: Role[]) {
  return async (request: FastifyRequest): Promise<void> => {
    const person = await admit(sessions, request, bearerOf(request));
    if (isAuditor(person) && !isReading(request)) throw new ApiError('notAllowed', 'auditors only read');
    const { method, routeOptions } = request;
    if (!isDoorOfTheirs(person, `${method} ${routeOptions.url}`))
      throw new ApiError('notAllowed', 'not for people of other sites');
    if (roles.length && !hasRole(person, ...roles))
      throw new ApiError('notAllowed', `needs one of: ${roles.join(', ')}`);
  };
}

/** What changes nothing of the centre: reading, keeping one's own sign-in, and the sync, whose intents refuse by themselves. */
const isReading = ({ method, routeOptions: { url = '' } }: FastifyRequest): boolean =>
  method === 'GET' || method === 'HEAD' || url.startsWith('/auth/') || url.startsWith('/sync/');
