import type { Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import { mayTake } from '../routing/eligibility.ts';
import type { Instant } from '../time.ts';
import { type Interaction, isWaiting } from './interaction.ts';

type AcceptRow = Pick<
  Interaction,
  'state' | 'needsLead' | 'transfer' | 'offer' | 'queueId' | 'aboutId' | 'overflowTo'
>;

/**
 * Whether a person may take a waiting interaction now: what somebody is being asked about is theirs alone, anything else
 * is for whoever the router could ask, by the same rule.
 */
export function mayAccept(interaction: AcceptRow, person: Person, queue: Queue, now: Instant): boolean {
  if (!isWaiting(interaction)) return false;
  if (interaction.offer && interaction.offer.personId !== person.id) return false;
  return mayTake(person, interaction, queue, now);
}
