import { z } from 'zod';
import { leadsQueue, type Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

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
  /** When its receiver said that they had read it. */
  readAt: z.number().int().optional(),
  /** It comes back to whoever had handed it over, and why. */
  returned: z.object({ why: z.string() }).optional(),
  /** The receiver was asked first and said yes. */
  agreed: z.boolean().optional(),
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

/** One change of hands, kept for as long as the interaction lives. */
export const handSchema = z.object({
  fromPersonId: z.string(),
  to: transferTargetSchema,
  at: z.number().int(),
  returned: z.boolean().optional(),
});
export type Hand = z.infer<typeof handSchema>;

interface Passed {
  transferCount: number;
  queueId: string;
  hands?: Hand[] | undefined;
  ownerId?: string | undefined;
}

/** Who hands over, and after how many hands the lead takes it. */
export interface Passing {
  from: Person;
  most: number;
}

/** Transfers between colleagues; a further one goes to the team lead (P-BNC): the third hand is passing the buck. */
export const transfersBeforeLead = (rows: ParameterReader, at: Instant): number =>
  numberInForce(rows, 'P-BNC', at);

/**
 * Whether handing over once more brings the team lead in (C-080): by the number in force at that moment, since each hand-over
 * is a decision of its own. Who leads the queue decides where it goes and is not counted: else nobody could send on what
 * came to them for a decision.
 */
export const leadTakesNextTransfer = (row: Passed, { from, most }: Passing): boolean =>
  row.transferCount >= most && !leadsQueue(from, row.queueId);

/** Who had the customer, in order, up to now; a name that comes twice was gone back to. */
export const handsOf = ({ hands = [], ownerId }: Pick<Passed, 'hands' | 'ownerId'>): string[] => [
  ...hands.map(({ fromPersonId }) => fromPersonId),
  ...(ownerId === undefined ? [] : [ownerId]),
];

/** Whether it came back to somebody who had handed it over before: ping-pong (C-080). */
export const wentBack = (row: Pick<Passed, 'hands' | 'ownerId'>): boolean => {
  const held = handsOf(row);
  return new Set(held).size < held.length || (row.hands ?? []).some(({ returned }) => returned);
};

/** Whether one more decline of this hand-over brings the team lead in. */
export const leadTakesAfterDecline = (transfer: Pick<Transfer, 'declines'>): boolean =>
  transfer.declines.length + 1 >= DECLINES_BEFORE_LEAD;
