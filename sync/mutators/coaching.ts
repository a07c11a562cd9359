import { z } from 'zod';
import {
  type CoachingContent,
  type CoachingStep,
  coachingContentSchema,
  mayCoach,
  stepRefusal,
} from '../../domain/coaching/coaching.ts';
import { isReleased } from '../../domain/evaluation/course.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

const one = z.object({ coachingId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'coaching', id });
const begun = one.extend({ content: coachingContentSchema, note: z.string().max(2_000) });

/** The evidence is released evaluations of this agent's own work, by the criterion's card. */
function refuseStrangers(rows: RowReader, content: CoachingContent, context: Context): void {
  const person = actingPerson(rows, context, 'evaluator', 'teamLead');
  refuseUnless(mayCoach(person, content), 'notAllowed');
  const criteria = rows.get('scorecard', content.scorecardId)?.sections.flatMap(({ criteria }) => criteria);
  refuseUnless(
    criteria?.some(({ id }) => id === content.criterionId),
    'notFound',
  );
  for (const id of content.evaluationIds) {
    const evaluation = rows.get('evaluation', id);
    refuseUnless(evaluation && isReleased(evaluation) && evaluation.agentId === content.agentId, 'notFound');
  }
}

/** Plans a talk: from what the evaluations propose, or from a single one. */
export const plan = defineMutator({
  args: begun,
  by: ['person'],
  run(rows, { coachingId, content, note }, context) {
    refuseStrangers(rows, content, context);
    if (rows.get('coaching', coachingId)) return [];
    const data = { ...content, note: note.trim() };
    return [{ stream: streamOf(coachingId), type: 'coaching.planned', data }];
  },
});

/** No talk is needed, and why: the same evaluations propose none again. */
export const dismiss = defineMutator({
  args: begun,
  by: ['person'],
  run(rows, { coachingId, content, note }, context) {
    refuseStrangers(rows, content, context);
    refuseProblems(note.trim() ? [] : [{ field: 'note', problem: 'required' }]);
    if (rows.get('coaching', coachingId)) return [];
    const data = { ...content, note: note.trim() };
    return [{ stream: streamOf(coachingId), type: 'coaching.dismissed', data }];
  },
});

function refuseWrong(rows: RowReader, coachingId: string, step: CoachingStep, context: Context): void {
  const row = rows.get('coaching', coachingId);
  refuseUnless(row, 'notFound');
  const refusal = stepRefusal(row, step, actingPerson(rows, context));
  if (refusal) throw new Refusal(refusal);
}

/** The talk took place; what was agreed, in the coach's words. */
export const hold = defineMutator({
  args: one.extend({ action: z.string().max(2_000) }),
  by: ['person'],
  run(rows, { coachingId, action }, context) {
    refuseWrong(rows, coachingId, 'hold', context);
    refuseProblems(action.trim() ? [] : [{ field: 'action', problem: 'required' }]);
    return [{ stream: streamOf(coachingId), type: 'coaching.held', data: { action: action.trim() } }];
  },
});

/** The agent confirms what was agreed, and may add a word. */
export const confirm = defineMutator({
  args: one.extend({ text: z.string().max(2_000) }),
  by: ['person'],
  run(rows, { coachingId, text }, context) {
    refuseWrong(rows, coachingId, 'confirm', context);
    return [{ stream: streamOf(coachingId), type: 'coaching.confirmed', data: { text: text.trim() } }];
  },
});
