import type { Person } from '../../domain/person/person.ts';
import { numberAt } from '../../domain/policy/parameter-row.ts';
import type { Instant } from '../../domain/time.ts';
import { GATE_ID, lacksOf } from '../../domain/training/gate.ts';
import type { Sql } from '../db/database.ts';
import { readRow, readRows } from '../db/rows.ts';

/** Who of these people may take no work, although they are ready: a test they had passed has run out since (C-232). */
export async function unqualifiedOf(
  sql: Sql,
  people: readonly Person[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const gate = await readRow(sql, 'traininggate', GATE_ID);
  if (!gate?.on) return new Set();
  const records = await readRows(sql, 'qualification', 'id = any($1::text[])', [people.map(({ id }) => id)]);
  const need = numberAt('P01', await readRow(sql, 'parameter', 'P01'), now);
  const recordOf = (id: string) => records.find((row) => row.id === id);
  const lacking = people.filter((person) => lacksOf(person, recordOf(person.id), gate, need, now).length > 0);
  return new Set(lacking.map(({ id }) => id));
}
