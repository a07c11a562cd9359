import type { ParameterReader } from '../../domain/policy/parameter-row.ts';
import type { Sql } from './database.ts';
import { readRows } from './rows.ts';

/** The rows of parameters that a rule is about to read, as rules read them. */
export async function readParameters(sql: Sql, ...ids: string[]): Promise<ParameterReader> {
  const rows = await readRows(sql, 'parameter', 'id = any($1::text[])', [ids]);
  return { get: (_entity, id) => rows.find((row) => row.id === id) };
}
