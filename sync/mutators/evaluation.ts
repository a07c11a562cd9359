import { z } from 'zod';
import { awaits } from '../../domain/calibration/calibration.ts';
import { isTheirs, mayEvaluate, stateAfter } from '../../domain/evaluation/course.ts';
import { withFacts } from '../../domain/evaluation/facts.ts';
import { scoreProblems } from '../../domain/evaluation/score.ts';
import { answersSchema } from '../../domain/evaluation/scorecard.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** Keeps an evaluator's draft. Only the one who began it writes it, and what the journal knows nobody does (C-156). */
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
    const person = actingPerson(rows, context, 'evaluator', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(mayEvaluate(person, interaction.queueId), 'notAllowed');
    refuseUnless(content.agentId !== person.id, 'notAllowed');
    const scorecard = rows.get('scorecard', content.scorecardId);
    refuseUnless(scorecard, 'notFound');
    refuseUnless(scorecard.state !== 'draft', 'wrongState');
    const before = rows.get('evaluation', content.evaluationId);
    if (before) {
      refuseUnless(before.evaluatorId === person.id, 'notOwner');
      refuseUnless(stateAfter(before.state, 'save'), 'alreadyDone');
      refuseUnless(basedOn === null || basedOn === before.revision, 'changedMeanwhile');
    }
    const queue = rows.get('queue', interaction.queueId);
    const answers = withFacts(scorecard, content.answers, interaction, queue);
    const data = { ...content, answers, scorecardVersion: scorecard.version };
    return [{ stream: interactionStream(interactionId), type: 'evaluation.saved', data }];
  },
});

/** Releases a complete evaluation to the agent; one that is part of a comparison is handed in for that instead. */
export const release = defineMutator({
  args: z.object({ evaluationId: z.string() }),
  by: ['person'],
  run(rows, { evaluationId }, context) {
    const person = actingPerson(rows, context, 'evaluator', 'teamLead');
    const evaluation = rows.get('evaluation', evaluationId);
    refuseUnless(evaluation, 'notFound');
    refuseUnless(isTheirs(evaluation, 'release', person), 'notOwner');
    refuseUnless(stateAfter(evaluation.state, 'release'), 'alreadyDone');
    const scorecard = rows.get('scorecard', evaluation.scorecardId);
    refuseUnless(scorecard, 'notFound');
    refuseUnless(scoreProblems(scorecard, evaluation.answers).length === 0, 'missingField');
    const stream = interactionStream(evaluation.interactionId);
    const unit = rows.get('calibration', evaluation.interactionId);
    const compared = unit?.scorecardId === scorecard.id && awaits(unit, person.id);
    const type = compared ? 'evaluation.calibrated' : 'evaluation.released';
    return [{ stream, type, data: { evaluationId } }];
  },
});
