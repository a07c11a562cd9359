import { z } from 'zod';
import { peopleSchema, putAccountSchema, putPersonSchema } from '../../../contract/http/people.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { personSchema } from '../../../domain/person/person.ts';
import type { AppModule } from '../../app-parts.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { signedIn } from '../../http/authentication.ts';
import { normalLogin, putAccount } from '../session/accounts.ts';
import { putPerson } from './put-person.ts';

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

/** Who works in the centre and may sign in: an admin's business. */
export const peopleModule: AppModule = (app, parts) => {
  const { db, clock, sessions } = parts;
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /people'));
  app.get('/people', { onRequest, schema: { response: { 200: peopleSchema } } }, async () => {
    const people = await readRows(db, 'person', 'true order by id');
    const accounts = await db.query<{ login: string; person_id: string }>(
      'select login, person_id from account order by login',
    );
    const loginsOf = (id: string) =>
      accounts.filter(({ person_id }) => person_id === id).map(({ login }) => login);
    return { people: people.map((person) => ({ ...person, logins: loginsOf(person.id) })) };
  });
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
};
