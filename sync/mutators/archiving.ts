import { z } from 'zod';
import { isArchiveDue, keptMonths } from '../../domain/interaction/archive.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** Its time at hand is over: from now on it is read in the archive only (C-057). */
export const archive = defineMutator({
  args: z.object({ interactionId: z.string() }),
  by: ['system'],
  run(rows, { interactionId }, { now }) {
    const interaction = interactionOf(rows, interactionId);
    if (interaction.archivedAt !== undefined) return [];
    refuseUnless(isArchiveDue(interaction, now), 'wrongState');
    const stream = interactionStream(interactionId);
    return [{ stream, type: 'interaction.archived', data: { keptMonths: keptMonths(interaction) } }];
  },
});
