import { z } from 'zod';
import { putOutsideNameSchema } from '../../../contract/http/outside.ts';
import {
  type People,
  peopleSchema,
  putAccountSchema,
  putLeavingSchema,
  putPersonSchema,
} from '../../../contract/http/people.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { personSchema } from '../../../domain/person/person.ts';
import type { AppModule, AppParts } from '../../app-parts.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { normalLogin, putAccount } from '../session/accounts.ts';
import { outsideNames, putOutsideName } from '../session/outside/names.ts';
import { leavings, putLeaving } from './leaving.ts';
import { putPerson } from './put-person.ts';

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

/** Who works in the centre and may sign in: an admin's business. */
export const peopleModule: AppModule = (app, parts) => {
  const { db, clock, outside, sessions } = parts;
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /people'));
  app.get('/people', { onRequest, schema: { response: { 200: peopleSchema } } }, () => everybody(parts));
  app.put(
    '/people/:id',
    { onRequest, schema: { params, body: putPersonSchema, response: { 200: personSchema } } },
    (request) => putPerson(parts, request.params.id, request.body),
  );
  app.put(
    '/people/:id/account',
    { onRequest, schema: { params, body: putAccountSchema, response: { 204: z.undefined() } } },
    async ({ params: { id }, body: { login, password } }, reply) => {
      if (!(await readRow(db, 'person', id))) throw new ApiError('notFound', 'there is no such person');
      const [taken] = await db.query<{ person_id: string }>(
        'select person_id from account where login = $1',
        [normalLogin(login)],
      );
      if (taken && taken.person_id !== id) throw new ApiError('badRequest', 'this login is somebody else’s');
      await db.transaction(async (sql) => {
        await putAccount(sql, { login, personId: id, password, at: clock.now() });
        await sessions.endAll(sql, id);
      });
      await reply.status(204).send();
    },
  );
  app.put(
    '/people/:id/leaving',
    { onRequest, schema: { params, body: putLeavingSchema, response: { 200: peopleSchema } } },
    async (request) => {
      await putLeaving(parts, request.params.id, request.body.leaving, personOf(request).id);
      return everybody(parts);
    },
  );
  app.put(
    '/people/:id/outside-name',
    { onRequest, schema: { params, body: putOutsideNameSchema, response: { 200: peopleSchema } } },
    async ({ params: { id }, body: { name } }) => {
      const issuer = outside?.issuer;
      if (!issuer || !(await readRow(db, 'person', id)))
        throw new ApiError('notFound', 'there is no such person, or no issuer');
      await db.transaction(async (sql) => {
        await putOutsideName(sql, issuer, { personId: id, name });
        await sessions.endAll(sql, id);
      });
      return everybody(parts);
    },
  );
};

async function everybody({ db, outside }: AppParts): Promise<People> {
  const people = await readRows(db, 'person', 'true order by id');
  const accounts = await db.query<{ login: string; person_id: string }>(
    'select login, person_id from account order by login',
  );
  const leaving = await leavings(db);
  const outsideName = await outsideNames(db, outside?.issuer);
  const loginsOf = (id: string) =>
    accounts.filter(({ person_id }) => person_id === id).map(({ login }) => login);
  return {
    outside: outside?.name,
    people: people.map((person) => ({
      ...person,
      logins: loginsOf(person.id),
      outsideName: outsideName.get(person.id),
      leaving: leaving.get(person.id),
    })),
  };
}
