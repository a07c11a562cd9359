import type { PutPerson } from '../../../contract/http/people.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { AppParts } from '../../app-parts.ts';
import { SYSTEM } from '../../centre/centre.ts';

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
