import { z } from 'zod';
import { hasJoined, mayObserve } from '../../domain/interaction/observers.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

const target = z.object({ interactionId: z.string() });

/** A lead looks into somebody else's conversation: it is written into its journal, and its owner sees them (C-147). */
export const observe = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(mayObserve(interaction, person), 'notAllowed');
    if (interaction.observers?.some(({ personId }) => personId === person.id)) return [];
    return [{ stream: interactionStream(interactionId), type: 'interaction.observed', data: {} }];
  },
});

/** They speak in it from now on, under their own name. */
export const join = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(mayObserve(interaction, person), 'notAllowed');
    refuseUnless(interaction.state !== 'wrapUp', 'wrongState');
    if (hasJoined(interaction, person)) return [];
    return [{ stream: interactionStream(interactionId), type: 'interaction.joined', data: {} }];
  },
});

/** They look elsewhere. */
export const leaveObserved = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const person = actingPerson(rows, context);
    const interaction = interactionOf(rows, interactionId);
    if (!interaction.observers?.some(({ personId }) => personId === person.id)) return [];
    return [{ stream: interactionStream(interactionId), type: 'interaction.observerLeft', data: {} }];
  },
});
