import { z } from 'zod';
import {
  appraisalExportQuerySchema,
  appraisalExportSchema,
  appraisalRowsQuerySchema,
} from '../../../contract/http/appraisals.ts';
import { figureRowsReplySchema } from '../../../contract/http/figures.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { mayExport } from '../../../domain/export/export.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { hasRole, leadsQueue, type Person } from '../../../domain/person/person.ts';
import { numberAt } from '../../../domain/policy/parameter-row.ts';
import { refuseUnless } from '../../../domain/refusal.ts';
import type { AppModule } from '../../app-parts.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { signed } from './centre-key.ts';
import { payrollCsv } from './payroll-lines.ts';
import { sheetRows } from './sheet-rows.ts';

/** What was signed of a month, as payroll can check it. */
export const appraisalsModule: AppModule = (app, { db, centre, clock, sessions }) => {
  app.get(
    '/appraisals/export',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /appraisals/export')),
      schema: { querystring: appraisalExportQuerySchema, response: { 200: appraisalExportSchema } },
    },
    async (request) => {
      const { month, purpose } = request.query;
      const { id } = personOf(request);
      const now = clock.now();
      const most = numberAt('P-EXP', await readRow(db, 'parameter', 'P-EXP'), now);
      const sheets = await readRows(db, 'appraisal', `doc->>'month' = $1`, [month]);
      const rows = sheets.filter(({ signature }) => signature !== undefined).length;
      const allowed = mayExport(await readRow(db, 'viewing', id), 'months', rows, most, now);
      // What is too much is written down as well, and told to whoever leads them.
      await centre.mutate(
        { name: 'person.export', args: { what: 'months', rows, purpose } },
        { kind: 'person', id },
      );
      refuseUnless(allowed, 'limitReached');
      const people = new Map((await readRows(db, 'person')).map(({ id, name }) => [id, name]));
      const csv = payrollCsv(sheets, (id) => people.get(id) ?? id);
      return { month, csv, ...(await signed(db, csv)) };
    },
  );
  app.get(
    '/appraisals/:id/rows',
    {
      onRequest: signedIn(sessions),
      schema: {
        params: z.object({ id: z.string().max(200) }),
        querystring: appraisalRowsQuerySchema,
        response: { 200: figureRowsReplySchema },
      },
    },
    async (request) => {
      const sheet = await readRow(db, 'appraisal', request.params.id);
      // To whom it is none of their business it does not exist.
      if (!sheet || !mayRead(personOf(request), sheet)) throw new ApiError('notFound');
      return sheetRows(db, sheet, request.query, personOf(request).id);
    },
  );
};

const mayRead = (person: Person, { agentId, teamId }: Appraisal): boolean =>
  person.id === agentId || leadsQueue(person, teamId) || hasRole(person, 'manager');
