import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { asPerson, type Deed } from './city-view.ts';
import { chanceOf } from './dice.ts';

/** Of so many complaints one cannot wait. */
const URGENT = 0.25;

/** What a colleague notes about a complaint of a customer they have just greeted: that it cannot wait. */
export function flagDeeds({ id, queueId, urgent, language }: Interaction, personId: string): Deed[] {
  if (queueId !== 'complaints' || urgent !== undefined || chanceOf(id, 'urgent') >= URGENT) return [];
  const actor = asPerson(personId);
  const reason = language === 'en' ? 'Goods arrive today' : '今天到货';
  return [{ name: 'interaction.setUrgent', args: { interactionId: id, urgent: true, reason }, actor }];
}
