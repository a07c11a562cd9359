import { type Entity, entities } from '../../../domain/journal/rows.ts';
import { isEverybodys } from '../../../domain/site/belongs.ts';
import { scope } from '../../../sync/scopes.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';

/** What is everybody's only under a condition of the row. */
const IN_PART: readonly Entity[] = ['scorecard', 'script', 'announcement'];

/**
 * Gives partners what every place needs. A centre that had none until now has written it for the house alone: such rows are
 * looked at again, and nothing of them changes but who has them.
 */
export async function shareEverybodys({ sql, rows }: CentreTransaction): Promise<void> {
  for (const entity of entities.filter((one) => isEverybodys(one) || IN_PART.includes(one))) {
    const found = await sql.query<{ id: string }>(
      `select id from ${entity} where scopes @> array[$1] and not scopes @> array[$2]`,
      [scope.org, scope.common],
    );
    const keys = found.map(({ id }) => ({ entity, id }));
    await rows.lock(keys);
    for (const key of keys) rows.touch(key);
  }
}
