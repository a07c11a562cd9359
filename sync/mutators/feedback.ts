import { z } from 'zod';
import { type Feedback, mayWorkOn, themeSchema, themes } from '../../domain/feedback/feedback.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

const one = z.object({ feedbackId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'feedback', id });

function feedbackFor(rows: RowReader, feedbackId: string, context: Context): Feedback {
  const person = actingPerson(rows, context, 'evaluator', 'teamLead', 'manager');
  const row = rows.get('feedback', feedbackId);
  refuseUnless(row, 'notFound');
  refuseUnless(mayWorkOn(person, row), 'notAllowed');
  return row;
}

/** Says what a rating is about, in the place of what the rule found (C-161). */
export const tag = defineMutator({
  args: one.extend({ themes: z.array(themeSchema).max(themes.length) }),
  by: ['person'],
  run(rows, { feedbackId, themes: chosen }, context) {
    feedbackFor(rows, feedbackId, context);
    const data = { themes: themes.filter((theme) => chosen.includes(theme)) };
    return [{ stream: streamOf(feedbackId), type: 'feedback.tagged', data }];
  },
});

/** Why a customer was not satisfied (C-173). Once. */
export const review = defineMutator({
  args: one.extend({ cause: themeSchema, note: z.string().max(2_000) }),
  by: ['person'],
  run(rows, { feedbackId, cause, note }, context) {
    const row = feedbackFor(rows, feedbackId, context);
    refuseUnless(row.review, 'wrongState');
    refuseUnless(!row.review.done, 'alreadyDone');
    refuseProblems(note.trim() ? [] : [{ field: 'note', problem: 'required' }]);
    return [{ stream: streamOf(feedbackId), type: 'feedback.reviewed', data: { cause, note: note.trim() } }];
  },
});
