import type { Entity, Row } from '../../domain/journal/rows.ts';
import type { Person } from '../../domain/person/person.ts';
import { belongsTo } from '../../domain/site/belongs.ts';
import { WorkingSet } from '../centre/working-set.ts';
import type { Sql } from '../db/database.ts';

/** Whether a row is of the site of whoever asks; in the house everything is (C-003). */
export async function isTheirs<E extends Entity>(
  sql: Sql,
  { siteId }: Pick<Person, 'siteId'>,
  entity: E,
  row: Row<E>,
): Promise<boolean> {
  if (siteId === undefined) return true;
  const rows = new WorkingSet(sql);
  for (;;) {
    const own = belongsTo(rows, siteId, entity, row);
    if (!(await rows.loadMissing())) return own;
  }
}

/** SQL over a row with a queue: it is one of the site that stands in this parameter, or nobody's site was asked for. */
export const inQueueOf = (siteId: string, queueId = 'queue_id'): string =>
  `(${siteId}::text is null or ${queueId} in (select id from queue where doc->>'siteId' = ${siteId}))`;
