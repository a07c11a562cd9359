import type { Interaction } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import { hasRoom, isReady, mayTake, type RoutablePerson } from './eligibility.ts';
import { byArrival, isInLine } from './waiting-order.ts';

/** One interaction to be presented to one person. */
export interface OfferToMake {
  interactionId: string;
  personId: string;
}

/**
 * One round of routing: whom to ask about what, now. Interactions are taken in the order of arrival; each goes to the
 * ready person with room who has least open work, then to the one idle longest, then by id. Nobody is given more than
 * they have room for in one round. The same input always gives the same offers.
 */
export function route(
  interactions: readonly Interaction[],
  people: readonly RoutablePerson[],
  queues: readonly Queue[],
  now: Instant,
): OfferToMake[] {
  const queueById = new Map(queues.map((queue) => [queue.id, queue]));
  const ready = new Map(people.filter(isReady).map((person) => [person.id, person]));
  const offers: OfferToMake[] = [];
  for (const row of [...interactions].sort(byArrival)) {
    const queue = queueById.get(row.queueId);
    if (!queue || row.state !== 'queued' || !isInLine(row, queue, now)) continue;
    const person = choose(row, queue, [...ready.values()]);
    if (!person) continue;
    offers.push({ interactionId: row.id, personId: person.id });
    ready.set(person.id, { ...person, openWork: person.openWork + 1 });
  }
  return offers;
}

/**
 * Whoever was asked before is asked again only when nobody else has room; longest ago first. The one who handed it over
 * gets it back only when nobody else who may take it is ready at all.
 */
function choose(
  row: Interaction,
  queue: Queue,
  ready: readonly RoutablePerson[],
): RoutablePerson | undefined {
  const able = ready.filter((person) => mayTake(person, row, queue));
  const others = able.filter((person) => person.id !== row.transfer?.fromPersonId);
  const turn = (person: RoutablePerson) => row.askedBefore.indexOf(person.id);
  return (others.length ? others : able)
    .filter(hasRoom)
    .sort((a, b) => turn(a) - turn(b) || byIdleness(a, b))[0];
}

function byIdleness(a: RoutablePerson, b: RoutablePerson): number {
  return a.openWork - b.openWork || a.stateSince - b.stateSince || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
