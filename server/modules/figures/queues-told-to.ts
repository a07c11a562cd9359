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
  if (!all.includes(queueId)) throw notTheirs(person);
  return [queueId];
}

/** A lead is told that a queue is not theirs; to a partner's it does not exist (C-003). */
export const notTheirs = ({ siteId }: Pick<Person, 'siteId'>): ApiError =>
  siteId === undefined
    ? new ApiError('notAllowed', 'you do not lead this queue')
    : new ApiError('notFound', 'there is no such queue for you');
