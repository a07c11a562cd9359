import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { governanceEvents } from '../../domain/journal/events/governance-events.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { type RuleReview, reviewPartSchema, signingProblems } from '../../domain/rule-review/rule-review.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

const one = z.object({ reviewId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'ruleReview', id });

function unsigned(rows: RowReader, reviewId: string): RuleReview {
  const row = rows.get('rulereview', reviewId);
  refuseUnless(row, 'notFound');
  refuseUnless(!row.signed, 'alreadyDone');
  return row;
}

/** Puts the evaluation of the rules on the table. The centre does, once every half year (C-220). */
export const prepare = defineMutator({
  args: one.extend(governanceEvents['ruleReview.prepared'].shape),
  by: ['system'],
  run(rows, { reviewId, ...data }) {
    if (rows.get('rulereview', reviewId)) return [];
    return [{ stream: streamOf(reviewId), type: 'ruleReview.prepared', data }];
  },
});

/** Writes one of its parts. Written again it is put right, until it is signed. */
export const write = defineMutator({
  args: one.extend({ part: reviewPartSchema, text: z.string().max(8_000) }),
  by: ['person'],
  run(rows, { reviewId, part, text }, context) {
    actingPerson(rows, context, 'teamLead', 'evaluator', 'manager');
    unsigned(rows, reviewId);
    refuseProblems(text.trim() ? [] : [{ field: 'text', problem: 'required' }]);
    return [{ stream: streamOf(reviewId), type: 'ruleReview.written', data: { part, text: text.trim() } }];
  },
});

/** A manager answers for it, once all three parts are there. */
export const sign = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { reviewId }, context: Context) {
    actingPerson(rows, context, 'manager');
    refuseProblems(signingProblems(unsigned(rows, reviewId)));
    return [{ stream: streamOf(reviewId), type: 'ruleReview.signed', data: {} }];
  },
});
