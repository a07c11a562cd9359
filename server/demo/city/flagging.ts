import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { asPerson, type Deed } from './city-view.ts';
import { chanceOf } from './dice.ts';

/** Of so many complaints one cannot wait. */
const URGENT = 0.25;

/** What a colleague notes about a customer they have just greeted: that it is a complaint, and that it cannot wait. */
export function flagDeeds({ id, queueId, kind, language }: Interaction, personId: string): Deed[] {
  if (queueId !== 'complaints' || kind !== undefined) return [];
  const actor = asPerson(personId);
  const deeds: Deed[] = [
    { name: 'interaction.setKind', args: { interactionId: id, kind: 'complaint' }, actor },
  ];
  if (chanceOf(id, 'urgent') >= URGENT) return deeds;
  const reason = language === 'en' ? 'Goods arrive today' : '今天到货';
  return [
    ...deeds,
    { name: 'interaction.setUrgent', args: { interactionId: id, urgent: true, reason }, actor },
  ];
}
