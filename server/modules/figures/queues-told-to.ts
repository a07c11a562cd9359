import { hasRole, type Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';

/** Of which queues somebody is told: a lead of theirs, a manager of all, and of one that was named only if it is among them. */
export async function queuesToldTo(
  sql: Sql,
  person: Person,
  queueId: string | undefined,
): Promise<readonly string[]> {
  const all = hasRole(person, 'manager')
    ? (await readRows(sql, 'queue', 'true order by id')).map(({ id }) => id)
    : person.queueIds;
  if (queueId === undefined) return all;
  if (!all.includes(queueId)) throw new ApiError('notAllowed', 'you do not lead this queue');
  return [queueId];
}
