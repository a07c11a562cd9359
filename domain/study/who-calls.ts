import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { CALLS_AT_ONCE } from './campaign.ts';

/**
 * Who asks a customer by telephone how it was: an agent of the queue, and never whoever served them, as nobody is told to
 * their face; at work before not, then who has fewest such calls, by id. Its lead where no other agent serves it. Nobody
 * while all have as many as they are given at once.
 */
export function whoCalls(
  queueId: string,
  servedBy: string | undefined,
  people: readonly Person[],
  open: ReadonlyMap<string, number>,
): Person | undefined {
  const others = people.filter(({ id, queueIds }) => id !== servedBy && queueIds.includes(queueId));
  const agents = others.filter((person) => hasRole(person, 'agent'));
  const able = agents.length > 0 ? agents : others.filter((person) => leadsQueue(person, queueId));
  const has = ({ id }: Person) => open.get(id) ?? 0;
  const away = ({ state }: Person) => Number(state === 'offline');
  const [first] = able
    .filter((person) => has(person) < CALLS_AT_ONCE)
    .sort((a, b) => away(a) - away(b) || has(a) - has(b) || (a.id < b.id ? -1 : 1));
  return first;
}
