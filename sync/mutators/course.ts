import { z } from 'zod';
import {
  decisionProblems,
  disputeProblems,
  type EvaluationAction,
  isTheirs,
  objectionEndsAt,
  reasonProblems,
  stateAfter,
} from '../../domain/evaluation/course.ts';
import { decisionSchema, disputeSchema, type Evaluation } from '../../domain/evaluation/scorecard.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator, interactionStream } from './mutator.ts';

const one = z.object({ evaluationId: z.string() });
const DISPUTE_LIMIT = 60;
const decided = one.extend({ decisions: z.array(decisionSchema).max(DISPUTE_LIMIT) });

/** The evaluation, if this person may do this with it in its present state. To others than its readers it is not there. */
function evaluationFor(
  rows: RowReader,
  evaluationId: string,
  action: EvaluationAction,
  context: Context,
): Evaluation {
  const person = actingPerson(rows, context);
  const evaluation = rows.get('evaluation', evaluationId);
  refuseUnless(evaluation, 'notFound');
  refuseUnless(isTheirs(evaluation, action, person), 'notAllowed');
  refuseUnless(stateAfter(evaluation.state, action), 'wrongState');
  return evaluation;
}

/** The agent has read it and has nothing to say against it. */
export const acknowledge = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { evaluationId }, context) {
    const { interactionId } = evaluationFor(rows, evaluationId, 'acknowledge', context);
    return [
      { stream: interactionStream(interactionId), type: 'evaluation.acknowledged', data: { evaluationId } },
    ];
  },
});

/** The agent objects, criterion by criterion, within five working days. */
export const dispute = defineMutator({
  args: one.extend({ disputes: z.array(disputeSchema).max(DISPUTE_LIMIT) }),
  by: ['person'],
  run(rows, { evaluationId, disputes }, context) {
    const evaluation = evaluationFor(rows, evaluationId, 'dispute', context);
    refuseUnless(context.now < (objectionEndsAt(evaluation, rows) ?? 0), 'tooLate');
    const card = rows.get('scorecard', evaluation.scorecardId);
    refuseUnless(card, 'notFound');
    refuseProblems(disputeProblems(card, disputes));
    const data = { evaluationId, disputes };
    return [{ stream: interactionStream(evaluation.interactionId), type: 'evaluation.disputed', data }];
  },
});

/** Somebody who is not the first evaluator looks at what is disputed, and says what holds. */
export const decide = defineMutator({
  args: decided,
  by: ['person'],
  run(rows, { evaluationId, decisions }, context) {
    const evaluation = evaluationFor(rows, evaluationId, 'decide', context);
    refuseProblems(decisionProblems(evaluation, decisions));
    const data = { evaluationId, decisions };
    return [{ stream: interactionStream(evaluation.interactionId), type: 'evaluation.decided', data }];
  },
});

/** The agent asks once more, and only once. */
export const appeal = defineMutator({
  args: one.extend({ reason: z.string() }),
  by: ['person'],
  run(rows, { evaluationId, reason }, context) {
    const evaluation = evaluationFor(rows, evaluationId, 'appeal', context);
    refuseUnless(context.now < (objectionEndsAt(evaluation, rows) ?? 0), 'tooLate');
    refuseProblems(reasonProblems('reason', reason));
    const data = { evaluationId, reason };
    return [{ stream: interactionStream(evaluation.interactionId), type: 'evaluation.appealed', data }];
  },
});

/** A third person has the last word. */
export const settle = defineMutator({
  args: decided,
  by: ['person'],
  run(rows, { evaluationId, decisions }, context) {
    const evaluation = evaluationFor(rows, evaluationId, 'settle', context);
    refuseProblems(decisionProblems(evaluation, decisions));
    const data = { evaluationId, decisions };
    return [{ stream: interactionStream(evaluation.interactionId), type: 'evaluation.settled', data }];
  },
});
