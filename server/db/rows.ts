import type { Entity, Row } from '../../domain/journal/rows.ts';
import type { Sql } from './database.ts';

/** One current row, or undefined. */
export async function readRow<E extends Entity>(
  sql: Sql,
  entity: E,
  id: string,
): Promise<Row<E> | undefined> {
  const [found] = await sql.query<{ doc: Row<E> }>(`select doc from ${entity} where id = $1`, [id]);
  return found?.doc;
}

/** Current rows that meet `condition`: SQL over the table's columns, with its parameters, and an order if wanted. */
export async function readRows<E extends Entity>(
  sql: Sql,
  entity: E,
  condition = 'true',
  params: readonly unknown[] = [],
): Promise<Row<E>[]> {
  const found = await sql.query<{ doc: Row<E> }>(`select doc from ${entity} where ${condition}`, params);
  return found.map(({ doc }) => doc);
}
