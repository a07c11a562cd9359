import { leadsQueue, type Person } from '../person/person.ts';
import { type Interaction, isWaiting } from './interaction.ts';

/** What waits for this team lead's decision (P-BNC), who has waited longest first. */
export const mattersForLead = (interactions: readonly Interaction[], lead: Person): Interaction[] =>
  interactions
    .filter((row) => row.needsLead && isWaiting(row) && leadsQueue(lead, row.queueId))
    .sort(
      (a, b) =>
        Number(b.urgent !== undefined) - Number(a.urgent !== undefined) ||
        a.queuedAt - b.queuedAt ||
        a.id.localeCompare(b.id),
    );

/** Why it is the lead's: nobody wanted the hand-over, or it has been handed over too often. */
export const reasonForLead = (interaction: Interaction): 'declines' | 'transfers' =>
  (interaction.transfer?.declines.length ?? 0) > 0 ? 'declines' : 'transfers';
