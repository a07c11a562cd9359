import type { Actor } from '../../domain/journal/event.ts';
import { leftOpenSchema } from '../../domain/shift/shift.ts';
import type { Sql } from '../db/database.ts';
import type { WorkingSet } from './working-set.ts';

/**
 * The end of a shift with everything the person may have open named in it: their desktop may not have heard of all of
 * it, and what it names is not what decides. Rows that this transaction has changed already count as they are now.
 */
export async function withOpenWork<Intent extends { name: string; args: unknown }>(
  sql: Sql,
  rows: WorkingSet,
  intent: Intent,
  actor: Actor,
): Promise<Intent> {
  if (intent.name !== 'shift.finish') return intent;
  const args = leftOpenSchema.safeParse(intent.args);
  if (!args.success) return intent;
  const interactionIds = await idsOf(
    sql,
    `select id from interaction
     where state in ('queued', 'offered', 'connected', 'held', 'wrapUp') and source = 'live' and owner_id = $1`,
    actor.id,
  );
  const callbackIds = await idsOf(
    sql,
    `select id from callback where owner_id = $1 and doc->>'state' = 'open'`,
    actor.id,
  );
  const changed = rows.changed();
  const withChanged = (entity: string, ids: readonly string[]) => [
    ...new Set([...ids, ...changed.filter((row) => row.entity === entity).map(({ id }) => id)]),
  ];
  return {
    ...intent,
    args: {
      ...args.data,
      interactionIds: withChanged('interaction', interactionIds),
      callbackIds: withChanged('callback', callbackIds),
    },
  };
}

async function idsOf(sql: Sql, query: string, personId: string): Promise<string[]> {
  const found = await sql.query<{ id: string }>(query, [personId]);
  return found.map(({ id }) => id);
}
