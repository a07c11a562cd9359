import type { Entity, Row } from '../../domain/journal/rows.ts';
import type { Sql } from '../db/database.ts';

interface MarkedRow<E extends Entity> {
  id: string;
  mark: number;
  row: Row<E>;
}

/** Current rows that meet `condition`, each with the mark of just this content. */
export const markedRows = <E extends Entity>(
  sql: Sql,
  entity: E,
  condition: string,
  params: readonly unknown[],
): Promise<MarkedRow<E>[]> =>
  sql.query<MarkedRow<E>>(`select id, mark, doc as row from ${entity} where ${condition}`, params);
