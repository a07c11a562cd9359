import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import type { Viewing } from './viewing.ts';

/**
 * Who is told that somebody wanted more of customers' data than anybody needs (C-258): whoever leads a queue of theirs; where
 * nobody else does, the managers; where there is no other, the admins. Nobody is told about themselves.
 */
export function toldOf(
  { id, queueIds }: Pick<Viewing, 'id' | 'queueIds'>,
  people: readonly Person[],
): Person[] {
  const others = people.filter((person) => person.id !== id);
  const leads = others.filter((person) => queueIds.some((queueId) => leadsQueue(person, queueId)));
  if (leads.length > 0) return leads;
  const managers = others.filter((person) => hasRole(person, 'manager'));
  return managers.length > 0 ? managers : others.filter((person) => hasRole(person, 'admin'));
}
