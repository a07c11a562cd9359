import type { Person } from '../../domain/person/person.ts';
import { type ScopeId, scope, scopesOfPerson } from '../../sync/scopes.ts';
import type { Sql } from '../db/database.ts';
import { seesOtherwise } from './complaints-about.ts';
import type { ChangedRow } from './working-set.ts';

/**
 * Gives people the scopes their row says they have. Returns the scopes to wake: a desktop whose person may see more or
 * less has to ask again.
 */
export async function writePersonScopes(sql: Sql, changed: readonly ChangedRow[]): Promise<ScopeId[]> {
  const woken: ScopeId[] = [];
  for (const { id, row } of changed.filter(seesOtherwise)) {
    const now = row ? scopesOfPerson(row as Person) : [];
    await sql.query('delete from user_scope where person_id = $1 and scope_id <> all($2::text[])', [id, now]);
    await sql.query(
      'insert into user_scope (person_id, scope_id) select $1, unnest($2::text[]) on conflict do nothing',
      [id, now],
    );
    woken.push(scope.user(id));
  }
  return woken;
}
