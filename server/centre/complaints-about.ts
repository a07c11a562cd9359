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
     union all select 'leg', leg.id from leg join interaction as one on one.id = leg.interaction_id
       where one.doc ? 'aboutId' and one.doc->>'aboutId' = any($1::text[]) and leg.scopes <> '{}'
     union all select 'evaluation', it.id from evaluation as it join interaction as one on one.id = it.interaction_id
       where one.doc ? 'aboutId' and one.doc->>'aboutId' = any($1::text[]) and it.scopes <> '{}'
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

/** Whom a conversation is about, and whether they have it in hand themselves, decides who is sent what was made of it. */
const saidOf = (row: unknown): string => {
  const { aboutId, ownerId } = (row ?? {}) as { aboutId?: string; ownerId?: string };
  return aboutId === undefined ? '' : `${aboutId} ${aboutId === ownerId}`;
};

/** Brings in the stays and the evaluations of conversations that are about somebody else from now on. */
export async function bringWhatWasSaid(sql: Sql, rows: WorkingSet): Promise<void> {
  const said = rows
    .changed()
    .filter(({ entity, row, before }) => entity === 'interaction' && saidOf(row) !== saidOf(before?.doc))
    .map(({ id }) => id);
  if (said.length === 0) return;
  const found = await sql.query<RowKey>(
    `select 'leg' as entity, id from leg where interaction_id = any($1::text[])
     union all select 'evaluation', id from evaluation where interaction_id = any($1::text[])`,
    [said],
  );
  await rows.lock(found);
  for (const key of found) rows.touch(key);
}
