import { appraisalExportQuerySchema, appraisalExportSchema } from '../../../contract/http/appraisals.ts';
import type { AppModule } from '../../app-parts.ts';
import { readRows } from '../../db/rows.ts';
import { signedIn } from '../../http/authentication.ts';
import { signed } from './centre-key.ts';
import { payrollCsv } from './payroll-lines.ts';

/** What was signed of a month, as payroll can check it. */
export const appraisalsModule: AppModule = (app, { db, sessions }) => {
  app.get(
    '/appraisals/export',
    {
      onRequest: signedIn(sessions, 'manager'),
      schema: { querystring: appraisalExportQuerySchema, response: { 200: appraisalExportSchema } },
    },
    async ({ query: { month } }) => {
      const sheets = await readRows(db, 'appraisal', `doc->>'month' = $1`, [month]);
      const people = new Map((await readRows(db, 'person')).map(({ id, name }) => [id, name]));
      const csv = payrollCsv(sheets, (id) => people.get(id) ?? id);
      return { month, csv, ...(await signed(db, csv)) };
    },
  );
};
