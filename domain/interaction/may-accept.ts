import { leadsQueue, type Person } from '../person/person.ts';
import { type Interaction, isWaiting } from './interaction.ts';

type AcceptRow = Pick<Interaction, 'state' | 'needsLead' | 'transfer' | 'offer' | 'queueId'>;

/**
 * Whether a person may take a waiting interaction now: what needs the team lead is the lead's, a hand-over to a
 * colleague is that colleague's, what is being offered is for the one who is asked, anything else for its queue.
 */
export function mayAccept(interaction: AcceptRow, person: Person): boolean {
  if (!isWaiting(interaction)) return false;
  if (interaction.needsLead) return leadsQueue(person, interaction.queueId);
  const target = interaction.transfer?.to;
  if (target?.kind === 'person') return target.personId === person.id;
  if (interaction.offer) return interaction.offer.personId === person.id;
  return person.queueIds.includes(interaction.queueId);
}
