import { z } from 'zod';
import { addBusinessDays } from '../../calendar/business-calendar.ts';
import { consentPurposeSchema } from '../../customer/customer.ts';
import { numberInForce, type ParameterReader } from '../../policy/parameter-row.ts';
import { channelSchema } from '../../queue/channel.ts';
import type { FieldProblem } from '../../refusal.ts';
import { DAY, type Instant } from '../../time.ts';

const instant = z.number().int();

/** What a customer may ask of whoever keeps data about them (PIPL art. 44 to 48; withdrawing consent: art. 15). */
export const rightSchema = z.enum(['see', 'copy', 'correct', 'delete', 'withdraw', 'explain']);
export type Right = z.infer<typeof rightSchema>;

/** How it was made sure that it is the customer who asks, or somebody they sent. */
export const identityProofSchema = z.enum(['inContact', 'document', 'proxy']);
export type IdentityProof = z.infer<typeof identityProofSchema>;

/** Why something stays although the customer asked for its deletion. */
export const keptWhySchema = z.enum(['complaint', 'held']);
export type KeptWhy = z.infer<typeof keptWhySchema>;

export const keptSchema = z.object({
  why: keptWhySchema,
  count: z.number().int(),
  until: instant.optional(),
});
export type Kept = z.infer<typeof keptSchema>;

/** What was done about it. */
export const doneSchema = z.object({
  note: z.string(),
  /** Fields of the profile. */
  corrected: z.array(z.string()).optional(),
  withdrawn: z.array(consentPurposeSchema).optional(),
  /** So many rows lost what they said of the customer, and what the law keeps. */
  erased: z.number().int().optional(),
  kept: z.array(keptSchema).optional(),
});

/** One request, from the day it was made to the day the customer was told what became of it (C-249). */
export const rightsRequestSchema = z.object({
  id: z.string(),
  right: rightSchema,
  customerId: z.string(),
  customerName: z.string(),
  /** In the customer’s words. */
  words: z.string(),
  /** Where the answer goes; taken out once they were told. */
  answerTo: z.string().optional(),
  /** The consents to be withdrawn. */
  purposes: z.array(consentPurposeSchema).optional(),
  interactionId: z.string(),
  channel: channelSchema,
  receivedAt: instant,
  receivedBy: z.string(),
  dueAt: instant,
  checks: z.array(z.object({ by: z.string(), at: instant, how: identityProofSchema, passed: z.boolean() })),
  decision: z.object({ by: z.string(), at: instant, granted: z.boolean(), reason: z.string() }).optional(),
  /** Every file that was made of what is kept, by whom and when. */
  copies: z.array(z.object({ by: z.string(), at: instant })),
  done: doneSchema.extend({ by: z.string(), at: instant }).optional(),
  told: z.object({ by: z.string(), at: instant, channel: channelSchema }).optional(),
});
export type RightsRequest = z.infer<typeof rightsRequestSchema>;

export const rightsDraftSchema = z.object({
  right: rightSchema.optional(),
  words: z.string().max(1_000),
  answerTo: z.string().max(200),
  purposes: z.array(consentPurposeSchema),
});
export type RightsDraft = z.infer<typeof rightsDraftSchema>;

export type RightsState = 'received' | 'identified' | 'granted' | 'refused' | 'done' | 'told';

/** Where a request stands: received, identity made sure, decided, carried out or refused, told. */
export function rightsState({ checks, decision, done, told }: RightsRequest): RightsState {
  if (told) return 'told';
  if (done) return 'done';
  if (decision) return decision.granted ? 'granted' : 'refused';
  return checks.some(({ passed }) => passed) ? 'identified' : 'received';
}

/** So many working days after it came in the customer is told at the latest (P-RIGHTS), as it held on that day. */
export const rightsDueAt = (rows: ParameterReader, receivedAt: Instant): Instant =>
  addBusinessDays(receivedAt, numberInForce(rows, 'P-RIGHTS', receivedAt));

/** The customer has waited longer than they had to, or did. */
export const isRightsLate = ({ dueAt, told }: RightsRequest, now: Instant): boolean =>
  (told?.at ?? now) > dueAt;

/** Nearly: managers hear of it while it can still be kept. */
export const isRightsClose = ({ dueAt, told }: RightsRequest, now: Instant): boolean =>
  !told && dueAt - now <= 3 * DAY;

/** What keeps a request from being taken down. */
export function rightsDraftProblems({ right, words, answerTo, purposes }: RightsDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!right) problems.push({ field: 'right', problem: 'required' });
  if (!words.trim()) problems.push({ field: 'words', problem: 'required' });
  if (!answerTo.trim()) problems.push({ field: 'answerTo', problem: 'required' });
  if (right === 'withdraw' && purposes.length === 0)
    problems.push({ field: 'purposes', problem: 'required' });
  return problems;
}
