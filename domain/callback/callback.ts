import { z } from 'zod';
import { isPhone } from '../customer/form/phone.ts';
import { surveyQuestionSchema } from '../feedback/survey-form.ts';
import type { FieldProblem } from '../refusal.ts';
import { leftOutSchema } from '../study/left-out.ts';
import type { Instant } from '../time.ts';

export const callbackOutcomeSchema = z.enum(['reached', 'noAnswer', 'busy', 'wrongNumber', 'refused']);
export type CallbackOutcome = z.infer<typeof callbackOutcomeSchema>;

/** Whether a try with this outcome ends the promise: the customer was reached, or wants no call. */
export const attemptEnds = (outcome: CallbackOutcome): boolean =>
  outcome === 'reached' || outcome === 'refused';

/** How the due instant was found: picked by hand, or from a policy counted on the business calendar. */
export const callbackPolicySchema = z.enum([
  'picked',
  'inOneHour',
  'endOfToday',
  'oneBusinessDay',
  'twoBusinessDays',
]);
export type CallbackPolicy = z.infer<typeof callbackPolicySchema>;

/** Nobody was promised this call: the centre asks how it was, by the survey that its campaign began with (C-172). */
export const campaignCallSchema = z.object({ id: z.string(), questions: z.array(surveyQuestionSchema) });

/** A promise to contact a customer by an instant. It ends only by being kept or by a recorded outcome. */
export const callbackSchema = z.object({
  id: z.string(),
  /** The conversation it was promised in; a case may have begun in none. */
  interactionId: z.string().optional(),
  /** The case whose result the customer is asked about: what they say moves it on (C-116). */
  caseId: z.string().optional(),
  campaign: campaignCallSchema.optional(),
  queueId: z.string(),
  customerId: z.string().optional(),
  customerName: z.string(),
  number: z.string(),
  purpose: z.string(),
  ownerId: z.string(),
  policy: callbackPolicySchema,
  promisedAt: z.number().int(),
  /** The promise to the customer; snoozing never moves it. */
  dueAt: z.number().int(),
  /** When the owner is reminded next: `dueAt`, or later after a snooze. */
  remindAt: z.number().int(),
  remindedAt: z.number().int().optional(),
  /**
   * The place in line of somebody who chose to be called instead of waiting (C-026): when their turn was, and when nobody
   * was before them any more.
   */
  place: z.object({ turn: z.number().int(), reachedAt: z.number().int().optional() }).optional(),
  snoozes: z.array(z.object({ at: z.number().int(), until: z.number().int(), reason: z.string() })),
  attempts: z.array(
    z.object({ id: z.string(), at: z.number().int(), outcome: callbackOutcomeSchema, note: z.string() }),
  ),
  /** Who handed the promise to whom, in order. */
  reassigned: z
    .array(z.object({ at: z.number().int(), fromId: z.string(), toId: z.string(), byId: z.string() }))
    .optional(),
  state: z.enum(['open', 'done']),
  doneAt: z.number().int().optional(),
  /** It ended without anybody being reached: why. */
  ended: z.object({ at: z.number().int(), note: z.string(), why: leftOutSchema.optional() }).optional(),
});
export type Callback = z.infer<typeof callbackSchema>;

export interface CallbackForm {
  dueAt: Instant;
  purpose: string;
  number: string;
}

/** What keeps a callback from being promised: due in the past, no purpose, no usable number. */
export function callbackProblems(form: Partial<CallbackForm>, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (form.dueAt === undefined) problems.push({ field: 'dueAt', problem: 'required' });
  else if (form.dueAt <= now) problems.push({ field: 'dueAt', problem: 'inThePast' });
  if (!form.purpose?.trim()) problems.push({ field: 'purpose', problem: 'required' });
  if (!form.number?.trim()) problems.push({ field: 'number', problem: 'required' });
  else if (!isPhone(form.number)) problems.push({ field: 'number', problem: 'invalid' });
  return problems;
}
