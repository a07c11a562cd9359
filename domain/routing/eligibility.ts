import type { Interaction } from '../interaction/interaction.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';

/** A person as the router sees them. */
export interface RoutablePerson extends Person {
  /** Their workstation is in touch with the server. */
  connected: boolean;
  /** Interactions they hold or are being asked about. */
  openWork: number;
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

export const hasRoom = (person: RoutablePerson): boolean => person.openWork < person.capacity;

type Asked = Pick<Interaction, 'queueId' | 'needsLead' | 'transfer'>;

/**
 * Whether this kind of work may ever be offered to a person, ready or not.
 * - What needs the team lead (P-BNC) goes to those who lead its queue and to nobody else.
 * - A hand-over to a colleague goes to that colleague, whichever queues they serve.
 * - Anything else goes to agents who serve the queue.
 * Nobody is offered an interaction whose skill they lack (C-032); a lead takes over whatever was stuck.
 */
export function mayTake(person: Person, row: Asked, queue: Queue): boolean {
  if (row.needsLead) return leadsQueue(person, row.queueId);
  if (!isSkilled(person, queue)) return false;
  if (row.transfer?.to.kind === 'person') return row.transfer.to.personId === person.id;
  return hasRole(person, 'agent') && person.queueIds.includes(row.queueId);
}

const isSkilled = (person: Person, queue: Queue): boolean =>
  queue.skill === undefined || person.skills.includes(queue.skill);
