import type { Interaction } from '../../domain/interaction/interaction.ts';
import { isOpen } from '../../domain/interaction/interaction.ts';
import { hasJoined } from '../../domain/interaction/observers.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context } from './mutator.ts';

/** The interaction, or a refusal that it does not exist. */
export function interactionOf(rows: RowReader, id: string): Interaction {
  const interaction = rows.get('interaction', id);
  refuseUnless(interaction, 'notFound');
  return interaction;
}

/** The open interaction of which the actor is the owner, and which is no complaint about them: that they hand over. */
export function ownOpenInteraction(rows: RowReader, id: string, context: Context): Interaction {
  const interaction = heldInteraction(rows, id, context);
  refuseUnless(interaction.aboutId !== context.actor.id, 'aboutYourself');
  return interaction;
}

/** The open interaction of which the actor is the owner. */
export function heldInteraction(rows: RowReader, id: string, context: Context): Interaction {
  const person = actingPerson(rows, context);
  const interaction = interactionOf(rows, id);
  refuseUnless(interaction.ownerId === person.id, 'notOwner');
  refuseUnless(isOpen(interaction), 'wrongState');
  return interaction;
}

/** The open interaction the actor speaks in: as its owner, or as a lead who has joined (C-147). */
export function spokenIn(rows: RowReader, id: string, context: Context): Interaction {
  const interaction = interactionOf(rows, id);
  return hasJoined(interaction, actingPerson(rows, context))
    ? interaction
    : ownOpenInteraction(rows, id, context);
}
