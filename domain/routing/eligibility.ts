import type { Interaction } from '../interaction/interaction.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { takesBothHands } from '../queue/abilities.ts';
import { type Channel, standardOf } from '../queue/channel.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';

/** A person as the router sees them. */
export interface RoutablePerson extends Person {
  /** Their workstation is in touch with the server. */
  connected: boolean;
  /** Interactions they hold or are being asked about, and customers whose turn to be called has come (C-026). */
  openWork: number;
  /** The same by channel. */
  openBy?: Partial<Record<Channel, number>>;
  /** When they were last done with somebody, or became available if that was later; `stateSince` when not known. */
  idleSince?: Instant;
}

type Work = Pick<Interaction, 'state' | 'ownerId' | 'offer'>;

/** How many interactions take up a person's capacity: connected, held, in wrap-up, or offered to them. */
export const openWorkOf = (personId: string, interactions: readonly Work[]): number =>
  interactions.filter((row) => takesUp(row, personId)).length;

function takesUp(row: Work, personId: string): boolean {
  if (row.state === 'offered') return row.offer?.personId === personId;
  return ['connected', 'held', 'wrapUp'].includes(row.state) && row.ownerId === personId;
}

export const isReady = (person: RoutablePerson): boolean => person.connected && person.state === 'available';

/** What takes up a person's capacity, by channel. */
export function openByChannel(
  personId: string,
  interactions: readonly (Work & Pick<Interaction, 'channel'>)[],
): Partial<Record<Channel, number>> {
  const open: Partial<Record<Channel, number>> = {};
  for (const row of interactions)
    if (takesUp(row, personId)) open[row.channel] = (open[row.channel] ?? 0) + 1;
  return open;
}

/** One call at a time, where nothing else is said. */
const CALLS = 1;

/** Whether one more on this channel fits beside what a person has. A call takes both hands: nothing comes beside it. */
export function hasRoom(person: RoutablePerson, channel: Channel): boolean {
  const open = (of: Channel): number => person.openBy?.[of] ?? 0;
  if (person.openWork >= person.capacity || open('voice') > 0) return false;
  const set = person.channelCapacity;
  const most =
    set?.[channel] ?? set?.[standardOf(channel)] ?? (takesBothHands(channel) ? CALLS : person.capacity);
  return open(channel) < most;
}

type Asked = Pick<Interaction, 'queueId' | 'needsLead' | 'transfer' | 'aboutId' | 'overflowTo'>;

/**
 * Whether this kind of work may ever be offered to a person, ready or not.
 * - What needs the team lead (P-BNC) goes to those who lead its queue and to nobody else.
 * - A hand-over to a colleague goes to that colleague, whichever queues they serve.
 * - Anything else goes to agents who serve the queue, or the one it has overflowed to.
 * - Nobody handles a complaint about themselves, whatever they are.
 * Nobody is offered an interaction whose skill they lack (C-032), or hold no more (C-232); a lead takes over whatever was stuck.
 */
export function mayTake(person: Person, row: Asked, queue: Queue, now: Instant): boolean {
  if (row.aboutId === person.id) return false;
  if (row.needsLead) return leadsQueue(person, row.queueId);
  if (!isSkilled(person, queue, now)) return false;
  if (row.transfer?.to.kind === 'person') return row.transfer.to.personId === person.id;
  return (
    hasRole(person, 'agent') && person.queueIds.some((id) => id === row.queueId || id === row.overflowTo)
  );
}

/** A skill whose qualification has run out is none (C-232). */
function isSkilled({ skills, skillsUntil }: Person, { skill }: Queue, now: Instant): boolean {
  if (skill === undefined) return true;
  return skills.includes(skill) && (skillsUntil?.[skill] ?? Number.POSITIVE_INFINITY) > now;
}
