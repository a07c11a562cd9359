import { z } from 'zod';
import {
  anomaliesSchema,
  beginFactorSchema,
  confirmFactorSchema,
  factorRolesSchema,
  factorStateSchema,
  newFactorSchema,
  recoveryCodesSchema,
} from '../../../contract/http/second-factor.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { signedIn } from '../../http/authentication.ts';
import { anomalies } from './failures.ts';
import { loginOf, TRIES_A_LOGIN } from './login-tries.ts';
import {
  beginFactor,
  confirmFactor,
  enrolledFactors,
  factorNeeded,
  forgetFactor,
  needFactorOf,
  rolesThatNeedOne,
  usesCode,
} from './second-factor.ts';
import { personBehind } from './sign-in.ts';

/** Second factors: set up by whoever has the password, and by nobody who would need one and does not have it (C-251). */
export const secondFactorModule: AppModule = (app, parts) => {
  const { db, clock, random, secrets, sessions } = parts;
  const config = { rateLimit: { ...TRIES_A_LOGIN, hook: 'preHandler' as const, keyGenerator: loginOf } };
  app.post(
    '/auth/second-factor/begin',
    { schema: { body: beginFactorSchema, response: { 200: newFactorSchema } }, config },
    async ({ body }) => {
      const personId = await personBehind(parts, body);
      return db.transaction(async (sql) => {
        const has = (await factorNeeded(sql, personId)) === 'code';
        if (has && body.code === undefined) throw new ApiError('secondFactorNeeded', 'a code is needed');
        if (has && !(await usesCode(sql, personId, body.code ?? '', { secrets, now: clock.now() })))
          throw new ApiError('secondFactorWrong', 'this code is wrong or was used');
        return beginFactor(sql, { personId, login: await labelOf(sql, personId, body) }, { random, secrets });
      });
    },
  );
  app.post(
    '/auth/second-factor/confirm',
    { schema: { body: confirmFactorSchema, response: { 200: recoveryCodesSchema } }, config },
    async ({ body }) => {
      const personId = await personBehind(parts, body);
      const codes = await db.transaction((sql) =>
        confirmFactor(sql, personId, body.code, { now: clock.now(), random, secrets }),
      );
      if (!codes) throw new ApiError('secondFactorWrong', 'this is no code of the new secret');
      return { codes };
    },
  );
  const onRequest = signedIn(sessions, 'admin');
  app.get('/second-factor', { onRequest, schema: { response: { 200: factorStateSchema } } }, async () => ({
    roles: await rolesThatNeedOne(db),
    people: await enrolledFactors(db),
  }));
  app.get('/anomalies', { onRequest, schema: { response: { 200: anomaliesSchema } } }, async () => ({
    anomalies: await anomalies(db),
  }));
  app.put(
    '/second-factor/roles',
    { onRequest, schema: { body: factorRolesSchema, response: { 200: factorStateSchema } } },
    async ({ body }) => {
      await db.transaction((sql) => needFactorOf(sql, body.roles));
      return { roles: await rolesThatNeedOne(db), people: await enrolledFactors(db) };
    },
  );
  app.post(
    '/people/:id/second-factor/reset',
    {
      onRequest,
      schema: { params: z.object({ id: z.string().max(64) }), response: { 200: factorStateSchema } },
    },
    async ({ params: { id } }) => {
      await db.transaction(async (sql) => {
        await forgetFactor(sql, id);
        await sessions.endAll(sql, id);
      });
      return { roles: await rolesThatNeedOne(db), people: await enrolledFactors(db) };
    },
  );
};

/** What an authenticator calls the account. */
const labelOf = async (sql: Sql, personId: string, proof: object): Promise<string> =>
  'login' in proof ? String(proof.login) : ((await readRow(sql, 'person', personId))?.name ?? personId);
