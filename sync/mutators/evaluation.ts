import { z } from 'zod';
import { scoreProblems } from '../../domain/evaluation/score.ts';
import { answersSchema } from '../../domain/evaluation/scorecard.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** Keeps an evaluator's draft. Only the one who began it writes it. */
export const save = defineMutator({
  args: z.object({
    evaluationId: z.string(),
    interactionId: z.string(),
    scorecardId: z.string(),
    agentId: z.string(),
    answers: answersSchema,
    comment: z.string().max(4_000),
    /** The revision this was written over; null when it was begun here, or by a version that did not say. */
    basedOn: z.string().nullable(),
  }),
  by: ['person'],
  run(rows, { interactionId, basedOn, ...content }, context) {
    const person = actingPerson(rows, context, 'evaluator');
    interactionOf(rows, interactionId);
    const scorecard = rows.get('scorecard', content.scorecardId);
    refuseUnless(scorecard, 'notFound');
    const before = rows.get('evaluation', content.evaluationId);
    if (before) {
      refuseUnless(before.evaluatorId === person.id, 'notOwner');
      refuseUnless(before.state === 'draft', 'alreadyDone');
      refuseUnless(basedOn === null || basedOn === before.revision, 'changedMeanwhile');
    }
    const data = { ...content, scorecardVersion: scorecard.version };
    return [{ stream: interactionStream(interactionId), type: 'evaluation.saved', data }];
  },
});

/** Releases a complete evaluation to the agent. */
export const release = defineMutator({
  args: z.object({ evaluationId: z.string() }),
  by: ['person'],
  run(rows, { evaluationId }, context) {
    const person = actingPerson(rows, context, 'evaluator');
    const evaluation = rows.get('evaluation', evaluationId);
    refuseUnless(evaluation, 'notFound');
    refuseUnless(evaluation.evaluatorId === person.id, 'notOwner');
    refuseUnless(evaluation.state === 'draft', 'alreadyDone');
    const scorecard = rows.get('scorecard', evaluation.scorecardId);
    refuseUnless(scorecard, 'notFound');
    refuseUnless(scoreProblems(scorecard, evaluation.answers).length === 0, 'missingField');
    const stream = interactionStream(evaluation.interactionId);
    return [{ stream, type: 'evaluation.released', data: { evaluationId } }];
  },
});
