import type { Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import { inTurn, isInLine } from '../routing/waiting-order.ts';
import type { Instant } from '../time.ts';
import { type Interaction, isOpen, isWaiting } from './interaction.ts';

/** How an interaction stands to one person: what they may do with it follows from here. */
export type Standing = 'mine' | 'offeredToMe' | 'waiting' | 'elsewhere' | 'ended';

type StandingRow = Pick<Interaction, 'state' | 'ownerId' | 'offer'>;

/** `waiting` is in a queue without being asked of this person; `elsewhere` is somebody else's work. */
export function standingOf(interaction: StandingRow, personId: string): Standing {
  if (!isOpen(interaction)) return 'ended';
  if (interaction.offer?.personId === personId) return 'offeredToMe';
  if (isWaiting(interaction)) return 'waiting';
  return interaction.ownerId === personId ? 'mine' : 'elsewhere';
}

/**
 * A person's open work: what is urgent first (C-027), then in the order it came to them. The order never depends on who wrote last: a list that moves
 * under the hand makes people answer the wrong customer.
 */
export function mattersOf(interactions: readonly Interaction[], personId: string): Interaction[] {
  return interactions.filter((row) => standingOf(row, personId) === 'mine').sort(urgentFirst);
}

/** What this person is being asked to take: what is urgent first, then what runs out first. */
export function offersTo(interactions: readonly Interaction[], personId: string): Interaction[] {
  return interactions
    .filter((row) => standingOf(row, personId) === 'offeredToMe')
    .sort(
      (a, b) =>
        byUrgency(a, b) || (a.offer?.expiresAt ?? 0) - (b.offer?.expiresAt ?? 0) || byQueueEntry(a, b),
    );
}

/**
 * Those in line in the queues this person serves, and those who have overflowed into them, in the order they are served;
 * what is being asked of this person is left out. `queues` are all there are.
 */
export function waitingFor(
  interactions: readonly Interaction[],
  queues: readonly Queue[],
  { id, queueIds }: Pick<Person, 'id' | 'queueIds'>,
  now: Instant,
): Interaction[] {
  const queueById = new Map(queues.map((queue) => [queue.id, queue]));
  const others = interactions.filter((row) => {
    const queue = queueById.get(row.queueId);
    const served = queueIds.some((served) => served === row.queueId || served === row.overflowTo);
    return queue && served && standingOf(row, id) === 'waiting' && isInLine(row, queue, now);
  });
  return inTurn(others, queues);
}

/**
 * Where to go when `leftId` is done: to the customer who has waited longest for an answer, else to the neighbour
 * below, else to the one above. `matters` still holds the one that is left, or already does not.
 */
export function matterAfter(matters: readonly Interaction[], leftId: string): string | undefined {
  const rest = matters.filter((row) => row.id !== leftId);
  const waiting = rest
    .filter((row) => row.waitingSince !== undefined)
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
  if (waiting[0]) return waiting[0].id;
  const place = matters.findIndex((row) => row.id === leftId);
  return (rest[Math.max(place, 0)] ?? rest.at(-1))?.id;
}

/** The matter `steps` places below (or above, negative) the present one; the ends hold fast. */
export function matterBeside(
  matters: readonly Pick<Interaction, 'id'>[],
  id: string | undefined,
  steps: number,
): string | undefined {
  const place = matters.findIndex((row) => row.id === id);
  if (place < 0) return (steps > 0 ? matters[0] : matters.at(-1))?.id;
  return matters[Math.min(Math.max(place + steps, 0), matters.length - 1)]?.id;
}

/** Whether the customer wrote after `seenAt`, the last instant at which this person had the matter open. */
export const isUnread = (interaction: Pick<Interaction, 'lastMessage'>, seenAt: Instant): boolean =>
  interaction.lastMessage?.by === 'customer' && interaction.lastMessage.at > seenAt;

/** What is urgent comes first (C-027). */
export const byUrgency = (a: Interaction, b: Interaction): number =>
  Number(b.urgent !== undefined) - Number(a.urgent !== undefined);

const urgentFirst = (a: Interaction, b: Interaction): number => byUrgency(a, b) || byQueueEntry(a, b);

const byQueueEntry = (a: Interaction, b: Interaction): number =>
  a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
