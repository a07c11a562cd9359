import type { PutPerson } from '../../../contract/http/people.ts';
import type { Person } from '../../../domain/person/person.ts';
import { refuseProblems } from '../../../domain/refusal.ts';
import { colleagueProblems } from '../../../domain/site/site.ts';
import type { AppParts } from '../../app-parts.ts';
import { SYSTEM } from '../../centre/centre.ts';
import type { WorkingSet } from '../../centre/working-set.ts';

/** Puts a person in place, or changes what they may do; what they declared and their shift are kept. */
export async function putPerson(
  { centre }: Pick<AppParts, 'centre'>,
  id: string,
  content: PutPerson,
): Promise<Person> {
  return centre.transact(async (transaction) => {
    await transaction.rows.lock([{ entity: 'person', id }]);
    const before = transaction.rows.get('person', id);
    const { state, reason, stateSince, shift, leftBehind } = before ?? {
      state: 'offline' as const,
      stateSince: transaction.now(),
      shift: undefined,
      leftBehind: undefined,
    };
    const row: Person = { ...content, id, state, reason, stateSince, shift, leftBehind };
    // What their tests have earned them is nobody's to give (C-232).
    row.skillsUntil = before?.skillsUntil;
    row.siteId = before?.siteId;
    await refuseBeyondSite(transaction.rows, row);
    await transaction.mutate({ name: 'centre.configure', args: { entity: 'person', row } }, SYSTEM);
    if (!before) await transaction.mutate({ name: 'centre.beginTraining', args: { personId: id } }, SYSTEM);
    // Who leads a queue from now on leads no complaint about themselves, however old it is.
    const about = await transaction.sql.query<{ id: string }>(
      `select id from casefile where doc ? 'aboutId' and doc->>'aboutId' = $1`,
      [id],
    );
    for (const { id: caseId } of about)
      await transaction.mutate({ name: 'centre.changeCaseLeads', args: { caseId } }, SYSTEM);
    return row;
  });
}

/** Whoever works for a partner has what is the partner's; and nobody else's queue says otherwise (C-003). */
async function refuseBeyondSite(rows: WorkingSet, row: Person): Promise<void> {
  for (;;) {
    const problems = colleagueProblems(row, (entity, id) => rows.get(entity, id)?.siteId);
    if (await rows.loadMissing()) continue;
    return refuseProblems(problems);
  }
}
