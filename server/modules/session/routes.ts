import { z } from 'zod';
import {
  changePasswordSchema,
  refreshSchema,
  sessionSchema,
  signInSchema,
} from '../../../contract/http/session.ts';
import type { AppModule, AppParts } from '../../app-parts.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { normalLogin, personOfPassword } from './accounts.ts';
import { changePassword } from './change-password.ts';
import type { Tokens } from './sessions.ts';

/** Guessing is slow, and a whole centre that signs in at eight from one address is let in. */
const TRIES_A_LOGIN = { max: 8, timeWindow: 60_000 };

/** Signing in, staying signed in, leaving. */
export const sessionModule: AppModule = (app, parts) => {
  const { db, sessions } = parts;
  app.post(
    '/auth/sign-in',
    {
      schema: { body: signInSchema, response: { 200: sessionSchema } },
      config: { rateLimit: { ...TRIES_A_LOGIN, hook: 'preHandler', keyGenerator: loginOf } },
    },
    async ({ body }) => {
      const personId = await personOfPassword(db, body.login, body.password);
      if (!personId) throw new ApiError('badCredentials', 'login and password do not match');
      return answer(parts, personId, await sessions.begin(personId));
    },
  );
  app.post(
    '/auth/refresh',
    { schema: { body: refreshSchema, response: { 200: sessionSchema } } },
    async ({ body }) => {
      const renewed = await sessions.refresh(body.refreshToken);
      if (!renewed) throw new ApiError('unauthenticated', 'sign in again');
      return answer(parts, renewed.personId, renewed.tokens);
    },
  );
  app.post(
    '/auth/sign-out',
    { schema: { body: refreshSchema, response: { 204: z.undefined() } } },
    async ({ body }, reply) => {
      await sessions.end(body.refreshToken);
      await reply.status(204).send();
    },
  );
  app.post(
    '/auth/password',
    {
      onRequest: signedIn(sessions),
      schema: { body: changePasswordSchema, response: { 200: sessionSchema } },
      config: { rateLimit: TRIES_A_LOGIN },
    },
    async (request) => {
      const { id } = personOf(request);
      await changePassword(parts, id, request.body);
      return answer(parts, id, await sessions.begin(id));
    },
  );
};

async function answer({ db, clock }: AppParts, personId: string, tokens: Tokens) {
  const person = await readRow(db, 'person', personId);
  if (!person) throw new ApiError('unauthenticated', 'this person is not in the centre any more');
  return { ...tokens, person, serverTime: clock.now() };
}

function loginOf(request: { ip: string; body?: unknown }): string {
  const { login } = request.body as { login: string };
  return `${request.ip} ${normalLogin(login)}`;
}
