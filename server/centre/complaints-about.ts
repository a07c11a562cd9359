import type { Person } from '../../domain/person/person.ts';
import { scopesOfPerson } from '../../sync/scopes.ts';
import type { Sql } from '../db/database.ts';
import type { ChangedRow, RowKey, WorkingSet } from './working-set.ts';

const scopesOf = (row: unknown): string => (row ? scopesOfPerson(row as Person) : []).sort().join();

/** Whether somebody may see more or less from now on. */
export const seesOtherwise = ({ entity, row, before }: ChangedRow): boolean =>
  entity === 'person' && scopesOf(row) !== scopesOf(before?.doc);

/**
 * Brings in what was said of people who see more or less from now on: nothing of it may come to them with a new role or a
 * new queue, and it comes back to the others where they give one up.
 */
export async function bringComplaints(sql: Sql, rows: WorkingSet): Promise<void> {
  const people = rows.changed().filter(seesOtherwise);
  if (people.length === 0) return;
  const found = await sql.query<RowKey>(
    `with said as (
       select id, scopes from casefile where doc ? 'aboutId' and doc->>'aboutId' = any($1::text[])
     )
     select 'interaction' as entity, id from interaction
       where doc ? 'aboutId' and doc->>'aboutId' = any($1::text[]) and scopes <> '{}'
     union all select 'casefile', id from said where scopes <> '{}'
     union all select 'casecontact', one.id from casecontact as one join said on said.id = one.id where one.scopes <> '{}'
     union all select 'responsibility', one.id from responsibility as one join said on said.id = one.id
       where one.scopes <> '{}'
     union all select 'callback', one.id from callback as one join said on said.id = one.doc->>'caseId'
       where one.scopes <> '{}'`,
    [people.map(({ id }) => id)],
  );
  await rows.lock(found);
  for (const key of found) rows.touch(key);
}
