import { z } from 'zod';
import { type CorrectionEffect, correctionEffectSchema } from '../../../contract/http/corrections.ts';
import type { Correction } from '../../../domain/correction/correction.ts';
import { windowBefore, windowSoFar } from '../../../domain/correction/effect-window.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { scopesOfPerson } from '../../../sync/scopes.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Database, Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import { foldBeforeAnswer } from '../../figures/fold.ts';
import { measuredIn } from '../../figures/measured-in.ts';
import { readBehind } from '../../figures/read-figures.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';

/** What came of corrective actions so far, for whoever has them on their desktop. */
export const correctionsModule: AppModule = (app, { db, clock, sessions }) => {
  app.get(
    '/corrections/:id/effect',
    {
      onRequest: signedIn(sessions),
      schema: {
        params: z.object({ id: z.string().max(64) }),
        response: { 200: correctionEffectSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const row = await readRow(db, 'correction', id);
      // To whom it is none of their business it does not exist.
      if (!row || !(await hasIt(db, id, personOf(request)))) throw new ApiError('notFound');
      return effectSoFar(db, row, clock.now());
    },
  );
};

async function hasIt(sql: Sql, id: string, person: Person): Promise<boolean> {
  const found = await sql.query('select from correction where id = $1 and scopes && $2::text[]', [
    id,
    scopesOfPerson(person),
  ]);
  return found.length > 0;
}

async function effectSoFar(db: Database, row: Correction, now: Instant): Promise<CorrectionEffect> {
  await foldBeforeAnswer(db, now);
  const since = windowSoFar(row, now);
  return {
    before: await measuredIn(db, row, windowBefore(row)),
    ...(since && { after: await measuredIn(db, row, since) }),
    behind: (await readBehind(db, now)).interactions,
  };
}
