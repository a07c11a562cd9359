import { z } from 'zod';
import { putDepartmentSchema } from '../../../contract/http/departments.ts';
import { departmentSchema } from '../../../domain/department/department.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { readRow } from '../../db/rows.ts';
import { signedIn } from '../../http/authentication.ts';

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

/** Who looks into cases: an admin's business. */
export const departmentsModule: AppModule = (app, { centre, db, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('PUT /departments/:id'));
  app.put(
    '/departments/:id',
    { onRequest, schema: { params, body: putDepartmentSchema, response: { 200: departmentSchema } } },
    async ({ params: { id }, body }) => {
      const { siteId } = (await readRow(db, 'department', id)) ?? {};
      const row = { ...body, id, ...(siteId && { siteId }) };
      await centre.mutate({ name: 'centre.configure', args: { entity: 'department', row } }, SYSTEM);
      return row;
    },
  );
};
