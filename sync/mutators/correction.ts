import { z } from 'zod';
import {
  type Correction,
  correctionContentSchema,
  correctionProblems,
  effectDueAt,
  measuredSchema,
} from '../../domain/correction/correction.ts';
import { actionRefusal, type CorrectionAction, mayMake } from '../../domain/correction/course.ts';
import { isKnownFinding } from '../../domain/correction/known-finding.ts';
import { lacksChange } from '../../domain/correction/request.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

export const oneCorrection = z.object({ correctionId: z.string().min(1).max(64) });
export const streamOfCorrection = (id: string): Stream => ({ kind: 'correction', id });

export function correctionFor(rows: RowReader, correctionId: string): Correction {
  const row = rows.get('correction', correctionId);
  refuseUnless(row, 'notFound');
  return row;
}

function refuseWrong(rows: RowReader, id: string, action: CorrectionAction, context: Context): void {
  const refusal = actionRefusal(correctionFor(rows, id), action, actingPerson(rows, context));
  if (refusal) throw new Refusal(refusal);
}

/** Makes a corrective action with its owner, its time and the figure that will show its effect. */
export const make = defineMutator({
  args: oneCorrection.extend({ content: correctionContentSchema }),
  by: ['person'],
  run(rows, { correctionId, content }, context) {
    const person = actingPerson(rows, context);
    if (rows.get('correction', correctionId)) return [];
    refuseProblems(correctionProblems(content, context.now));
    refuseUnless(rows.get('queue', content.queueId) && rows.get('person', content.ownerId), 'notFound');
    refuseUnless(mayMake(person, content), 'notAllowed');
    if (content.problemId !== undefined) refuseUnless(rows.get('problem', content.problemId), 'notFound');
    if (content.finding) refuseUnless(isKnownFinding(rows, content.finding), 'notFound');
    const data = { ...content, title: content.title.trim() };
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.made', data }];
  },
});

/** It is done; in thirty days the centre looks whether it helped. */
export const done = defineMutator({
  args: oneCorrection.extend({ note: z.string().max(2_000) }),
  by: ['person'],
  run(rows, { correctionId, note }, context) {
    refuseWrong(rows, correctionId, 'done', context);
    refuseProblems(note.trim() ? [] : [{ field: 'note', problem: 'required' }]);
    refuseProblems(
      lacksChange(correctionFor(rows, correctionId)) ? [{ field: 'changes', problem: 'required' }] : [],
    );
    return [
      { stream: streamOfCorrection(correctionId), type: 'correction.done', data: { note: note.trim() } },
    ];
  },
});

/** Its effect could not be measured: it is to be done again, by a new time. */
export const reopen = defineMutator({
  args: oneCorrection.extend({ dueAt: z.number().int() }),
  by: ['person'],
  run(rows, { correctionId, dueAt }, context) {
    refuseWrong(rows, correctionId, 'reopen', context);
    refuseProblems(dueAt < context.now ? [{ field: 'dueAt', problem: 'inThePast' }] : []);
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.reopened', data: { dueAt } }];
  },
});

/** It will not be done, or nothing more follows from it: with a reason, as nothing leaves the loop without a result (C-216). */
export const drop = defineMutator({
  args: oneCorrection.extend({ reason: z.string().max(1_000) }),
  by: ['person'],
  run(rows, { correctionId, reason }, context) {
    refuseWrong(rows, correctionId, 'drop', context);
    refuseProblems(reason.trim() ? [] : [{ field: 'reason', problem: 'required' }]);
    return [
      {
        stream: streamOfCorrection(correctionId),
        type: 'correction.dropped',
        data: { reason: reason.trim() },
      },
    ];
  },
});

/** What the figure was in the thirty days before, as the centre counts it. Once. */
export const baseline = defineMutator({
  args: oneCorrection.extend(measuredSchema.shape),
  by: ['system'],
  run(rows, { correctionId, ...data }) {
    if (correctionFor(rows, correctionId).baseline) return [];
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.baseline', data }];
  },
});

/** What it is thirty days after. It says whether the action helped; what did not is open again. */
export const measure = defineMutator({
  args: oneCorrection.extend(measuredSchema.shape),
  by: ['system'],
  run(rows, { correctionId, ...data }, context) {
    const dueAt = effectDueAt(correctionFor(rows, correctionId));
    if (dueAt === undefined || dueAt > context.now) return [];
    return [{ stream: streamOfCorrection(correctionId), type: 'correction.measured', data }];
  },
});
