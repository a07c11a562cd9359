import { z } from 'zod';
import { mayEvaluate } from '../../domain/evaluation/course.ts';
import { flagKinds } from '../../domain/flags/flag.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** Says whether a rule was right. A score is never touched by it. */
export const judge = defineMutator({
  args: z.object({ interactionId: z.string(), flagId: z.string(), right: z.boolean() }),
  by: ['person'],
  run(rows, { interactionId, ...data }, context) {
    const person = actingPerson(rows, context, 'evaluator', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(mayEvaluate(person, interaction.queueId), 'notAllowed');
    refuseUnless(
      interaction.raised?.some(({ id }) => id === data.flagId),
      'notFound',
    );
    return [{ stream: interactionStream(interactionId), type: 'flag.judged', data }];
  },
});

/** Says that a rule should have seen something here. */
export const missed = defineMutator({
  args: z.object({ interactionId: z.string(), kind: z.enum(flagKinds) }),
  by: ['person'],
  run(rows, { interactionId, kind }, context) {
    const person = actingPerson(rows, context, 'evaluator', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(mayEvaluate(person, interaction.queueId), 'notAllowed');
    if (interaction.missed?.some((one) => one.kind === kind)) return [];
    return [{ stream: interactionStream(interactionId), type: 'flag.missed', data: { kind } }];
  },
});
