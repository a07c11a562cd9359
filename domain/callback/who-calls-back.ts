import type { Interaction } from '../interaction/interaction.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import { mayTake } from '../routing/eligibility.ts';
import type { Instant } from '../time.ts';
import type { Callback } from './callback.ts';

/**
 * Who is to call a customer back who did not want to wait: an agent who may take it, at work before not, whoever talked
 * with them last time, then who has promised least, by id. Without any such agent it is the team lead's. Undefined when
 * nobody at all can be made to.
 */
export function whoCallsBack(
  row: Interaction,
  queue: Queue,
  people: readonly Person[],
  open: readonly Pick<Callback, 'ownerId' | 'state'>[],
  now: Instant,
): Person | undefined {
  const promised = (person: Person) =>
    open.filter(({ ownerId, state }) => state === 'open' && ownerId === person.id).length;
  const away = (person: Person) => Number(person.state === 'offline');
  const unknown = (person: Person) => Number(person.id !== row.lastAgentId);
  const agents = people.filter((person) => hasRole(person, 'agent') && mayTake(person, row, queue, now));
  const [first] = agents.sort(
    (a, b) =>
      away(a) - away(b) || unknown(a) - unknown(b) || promised(a) - promised(b) || (a.id < b.id ? -1 : 1),
  );
  return first ?? people.find((person) => leadsQueue(person, row.queueId) && person.id !== row.aboutId);
}
