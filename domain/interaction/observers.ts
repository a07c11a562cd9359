import type { JournalEvent } from '../journal/event.ts';
import { leadsQueue, type Person } from '../person/person.ts';
import { type Interaction, isOpen } from './interaction.ts';
import type { Observer } from './observer.ts';

type Observed = Pick<Interaction, 'state' | 'ownerId' | 'queueId' | 'aboutId' | 'observers'>;

/** Who leads its queue may look on while somebody else has it, but not at a complaint about themselves. */
export const mayObserve = (row: Observed, person: Person): boolean =>
  isOpen(row) &&
  row.ownerId !== undefined &&
  row.ownerId !== person.id &&
  row.aboutId !== person.id &&
  leadsQueue(person, row.queueId);

/** Who is there beside its owner, while it is open. */
export const observersOf = (row: Observed): readonly Observer[] =>
  isOpen(row) ? (row.observers ?? []).filter(({ personId }) => personId !== row.ownerId) : [];

/** Whether this person speaks in a conversation of somebody else's. */
export const hasJoined = (row: Observed, person: Person): boolean =>
  mayObserve(row, person) &&
  observersOf(row).some(({ personId, joinedAt }) => personId === person.id && joinedAt !== undefined);

/** Who looks on after an event; each look into a conversation is in its journal. */
export function nextObservers(row: Interaction, event: JournalEvent): Interaction {
  const others = (row.observers ?? []).filter(({ personId }) => personId !== event.actor.id);
  const own = (row.observers ?? []).find(({ personId }) => personId === event.actor.id);
  switch (event.type) {
    case 'interaction.observed':
      return { ...row, observers: [...others, { personId: event.actor.id, since: event.at }] };
    case 'interaction.joined': {
      const since = own?.since ?? event.at;
      return { ...row, observers: [...others, { personId: event.actor.id, since, joinedAt: event.at }] };
    }
    case 'interaction.observerLeft':
      return { ...row, observers: others.length ? others : undefined };
    default:
      return row;
  }
}
