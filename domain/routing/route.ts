import type { Interaction } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import { type Duration, type Instant, SECOND } from '../time.ts';
import { hasRoom, isReady, mayTake, type RoutablePerson } from './eligibility.ts';
import { inTurn, isInLine } from './waiting-order.ts';

/** One interaction to be presented to one person. */
export interface OfferToMake {
  interactionId: string;
  personId: string;
}

/** So long nobody is asked again about what they have just turned down or let run out. */
export const REOFFER_PAUSE: Duration = 30 * SECOND;

/**
 * One round of routing: whom to ask about what, now. Interactions are taken in turn (`waiting-order.ts`); each goes to a
 * ready person with room: to whom its lead would have asked, to whoever talked with the customer last time, else to the own queue before those who help
 * out, then to who has least open work, is idle longest, by id. Nobody is given more than they have room for in one
 * round. The same input always gives the same offers.
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
  for (const row of inTurn(interactions, queues)) {
    const queue = queueById.get(row.queueId);
    if (!queue || row.state !== 'queued' || !isInLine(row, queue, now)) continue;
    const person = choose(row, queue, [...ready.values()], now);
    if (!person) continue;
    offers.push({ interactionId: row.id, personId: person.id });
    ready.set(person.id, withOneMore(person, row));
  }
  return offers;
}

const withOneMore = (person: RoutablePerson, { channel }: Interaction): RoutablePerson => ({
  ...person,
  openWork: person.openWork + 1,
  openBy: { ...person.openBy, [channel]: (person.openBy?.[channel] ?? 0) + 1 },
});

/**
 * Whoever was asked before is asked again only when nobody else has room, and not at once; longest ago first. The one
 * who handed it over gets it back only when nobody else who may take it is ready at all.
 */
function choose(
  row: Interaction,
  queue: Queue,
  ready: readonly RoutablePerson[],
  now: Instant,
): RoutablePerson | undefined {
  const able = ready.filter((person) => mayTake(person, row, queue, now));
  const others = able.filter((person) => person.id !== row.transfer?.fromPersonId);
  const turn = (person: RoutablePerson) => row.askedBefore.indexOf(person.id);
  const wanted = (person: RoutablePerson) => Number(person.id === row.assignedTo);
  const knows = (person: RoutablePerson) => Number(person.id === row.lastAgentId);
  const helps = (person: RoutablePerson) => Number(!person.queueIds.includes(row.queueId));
  return (others.length ? others : able)
    .filter((person) => hasRoom(person, row.channel) && !hasJustRefused(person, row, now))
    .sort(
      (a, b) =>
        wanted(b) - wanted(a) ||
        turn(a) - turn(b) ||
        knows(b) - knows(a) ||
        helps(a) - helps(b) ||
        byIdleness(a, b),
    )[0];
}

const hasJustRefused = (person: RoutablePerson, row: Interaction, now: Instant): boolean =>
  (row.turnedDown ?? []).some(({ personId, at }) => personId === person.id && now - at < REOFFER_PAUSE);

const idleSince = (person: RoutablePerson): Instant => person.idleSince ?? person.stateSince;

function byIdleness(a: RoutablePerson, b: RoutablePerson): number {
  return a.openWork - b.openWork || idleSince(a) - idleSince(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
