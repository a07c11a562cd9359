import { z } from 'zod';
import { type Feedback, mayWorkOn } from '../../domain/feedback/feedback.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import {
  isQuotable,
  makersAnswerProblems,
  productReportDraftSchema,
  productReportProblems,
  withoutNames,
} from '../../domain/product-report/product-report.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (reportId: string): Stream => ({ kind: 'config', id: `product-report:${reportId}` });

/** Tells whoever makes the product what customers said of it: their words, and nothing that says whose they are (C-168). */
export const send = defineMutator({
  args: z.object({ reportId: z.string().min(8).max(64), draft: productReportDraftSchema }),
  by: ['person'],
  run(rows, { reportId, draft }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    refuseUnless(!rows.get('productreport', reportId), 'alreadyDone');
    refuseProblems(productReportProblems(draft));
    refuseUnless(rows.get('queue', draft.queueId), 'notFound');
    const quotes = draft.feedbackIds.map((id) => {
      const row = rows.get('feedback', id);
      refuseUnless(row, 'notFound');
      refuseUnless(mayWorkOn(person, row) && row.queueId === draft.queueId, 'notAllowed');
      refuseUnless(isQuotable(row, draft.theme), 'wrongState');
      return { stars: row.stars, text: withoutNames(row.text, namesOf(rows, row)) };
    });
    const { theme, queueId, recipient, to, note } = draft;
    const told = { recipient: recipient.trim(), to: to.trim(), note: withoutNames(note, []) };
    const data = { reportId, theme, queueId, ...told, quotes };
    return [{ stream: streamOf(reportId), type: 'productReport.sent', data }];
  },
});

/** Whoever it came from, as far as the centre knows. */
function namesOf(rows: RowReader, { interactionId = '', caseId = '' }: Feedback): string[] {
  const interaction = rows.get('interaction', interactionId);
  const about = rows.get('casefile', caseId);
  const file = rows.get('customer', interaction?.customerId ?? '');
  return [interaction?.customerName, about?.customerName, file?.name].filter((name) => name !== undefined);
}

/** What they answered, which of them, and who wrote it down; once. */
export const answer = defineMutator({
  args: z.object({ reportId: z.string(), from: z.string().max(100), text: z.string() }),
  by: ['person'],
  run(rows, { reportId, from, text }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    const row = rows.get('productreport', reportId);
    refuseUnless(row, 'notFound');
    refuseUnless(mayWorkOn(person, row), 'notAllowed');
    refuseUnless(row.state !== 'failed', 'wrongState');
    refuseUnless(!row.answer, 'alreadyDone');
    refuseProblems(makersAnswerProblems({ from, text }));
    const data = { reportId, from: from.trim(), text: text.trim() };
    return [{ stream: streamOf(reportId), type: 'productReport.answered', data }];
  },
});
