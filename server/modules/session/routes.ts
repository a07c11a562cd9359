import { z } from 'zod';
import {
  changePasswordSchema,
  refreshSchema,
  sessionSchema,
  signInSchema,
} from '../../../contract/http/session.ts';
import type { AppModule } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { changePassword } from './change-password.ts';
import { loginOf, TRIES_A_LOGIN } from './login-tries.ts';
import { answer } from './session-answer.ts';
import { provenPerson } from './sign-in.ts';

/** Signing in, staying signed in, leaving. */
export const sessionModule: AppModule = (app, parts) => {
  const { sessions } = parts;
  app.post(
    '/auth/sign-in',
    {
      schema: { body: signInSchema, response: { 200: sessionSchema } },
      config: { rateLimit: { ...TRIES_A_LOGIN, hook: 'preHandler', keyGenerator: loginOf } },
    },
    async ({ body }) => {
      const personId = await provenPerson(parts, body);
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
