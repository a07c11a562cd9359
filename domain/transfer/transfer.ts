import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

/** Transfers between colleagues; a further one goes to the team lead (P-BNC): the third hand is passing the buck. */
export const TRANSFERS_BEFORE_LEAD = 2;
/** Declines of one transfer after which the team lead takes over. */
export const DECLINES_BEFORE_LEAD = 2;
export const TRANSFER_TEXT_LIMIT = 2_000;

export const transferTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queue'), queueId: z.string().min(1) }),
  z.object({ kind: z.literal('person'), personId: z.string().min(1) }),
]);
export type TransferTarget = z.infer<typeof transferTargetSchema>;

/** What the agent fills in before handing over: nobody should have to ask the customer twice. */
export const transferFormSchema = z.object({
  to: transferTargetSchema,
  /** The sentence the customer reads. */
  reason: z.string(),
  summary: z.string(),
  tried: z.string(),
  expectation: z.string(),
  /** What has been promised, and by when; absent when nothing was promised. */
  promise: z.object({ text: z.string(), dueAt: z.number().int() }).optional(),
});
export type TransferForm = z.infer<typeof transferFormSchema>;

/** A hand-over package on its way or arrived. */
export const transferSchema = transferFormSchema.extend({
  id: z.string(),
  fromPersonId: z.string(),
  fromQueueId: z.string(),
  requestedAt: z.number().int(),
  declines: z.array(z.object({ personId: z.string(), at: z.number().int(), reason: z.string().optional() })),
  acceptedAt: z.number().int().optional(),
  acceptedBy: z.string().optional(),
});
export type Transfer = z.infer<typeof transferSchema>;

/**
 * Everything that keeps a hand-over from being complete; empty when it may go.
 * A missing target, an empty text or a promise in the past is named by field.
 */
export function transferProblems(form: Partial<TransferForm>, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!form.to) problems.push({ field: 'to', problem: 'required' });
  for (const field of ['reason', 'summary', 'tried', 'expectation'] as const) {
    const text = form[field]?.trim() ?? '';
    if (!text) problems.push({ field, problem: 'required' });
    else if (text.length > TRANSFER_TEXT_LIMIT) problems.push({ field, problem: 'tooLong' });
  }
  if (form.promise) {
    if (!form.promise.text.trim()) problems.push({ field: 'promise.text', problem: 'required' });
    if (form.promise.dueAt <= now) problems.push({ field: 'promise.dueAt', problem: 'inThePast' });
  }
  return problems;
}

/** Whether asking for one more hand-over brings the team lead in. */
export const leadTakesNextTransfer = (transfersSoFar: number): boolean =>
  transfersSoFar >= TRANSFERS_BEFORE_LEAD;

/** Whether one more decline of this hand-over brings the team lead in. */
export const leadTakesAfterDecline = (transfer: Pick<Transfer, 'declines'>): boolean =>
  transfer.declines.length + 1 >= DECLINES_BEFORE_LEAD;
