import { z } from 'zod';
import {
  type CallbackForm,
  type CallbackPolicy,
  callbackPolicySchema,
  callbackProblems,
} from '../../../../domain/callback/callback.ts';
import type { CallingRules } from '../../../../domain/callback/calling-rules.ts';
import { dueFromPolicy } from '../../../../domain/callback/due.ts';
import type { SpokenPromise } from '../../../../domain/callback/promised-time.ts';
import type { OpeningHours } from '../../../../domain/queue/queue.ts';
import type { FieldProblem } from '../../../../domain/refusal.ts';
import type { Instant } from '../../../../domain/time.ts';

/** A promise to call back being written. `own` numbers are typed; the other one is the customer's. */
export interface CallbackDraft {
  policy?: CallbackPolicy;
  pickedAt?: Instant;
  purpose: string;
  own: boolean;
  number: string;
}

export const emptyCallback: CallbackDraft = { purpose: '', own: false, number: '' };

/** The draft with a promise the agent has just made in words; a purpose that was written already stays. */
export const promisedDraft = (draft: CallbackDraft, { words, dueAt }: SpokenPromise): CallbackDraft => ({
  ...draft,
  policy: 'picked',
  pickedAt: dueAt,
  purpose: draft.purpose.trim() === '' ? words.slice(0, PURPOSE_LIMIT) : draft.purpose,
});

/** As the mutation has it. */
const PURPOSE_LIMIT = 500;

export interface CallbackFacts {
  hours: OpeningHours | undefined;
  rules: CallingRules;
  /** The customer's number, known only to the owner. */
  phone: string | undefined;
}

/** The draft as the form that is sent now: a policy is counted from this moment. */
export function callbackForm(
  draft: CallbackDraft,
  facts: CallbackFacts,
  now: Instant,
): Partial<CallbackForm> {
  return {
    dueAt: dueOf(draft, facts, now),
    purpose: draft.purpose,
    number: facts.phone === undefined || draft.own ? draft.number : facts.phone,
  };
}

function dueOf({ policy, pickedAt }: CallbackDraft, { hours, rules }: CallbackFacts, now: Instant) {
  if (policy === 'picked') return pickedAt;
  return policy && hours && dueFromPolicy(policy, now, hours, rules);
}

/** What the rules say of the draft. */
export const callbackDraftProblems = (
  draft: CallbackDraft,
  facts: CallbackFacts,
  now: Instant,
): FieldProblem[] => callbackProblems(callbackForm(draft, facts, now), now);

const sentSchema = z.object({
  dueAt: z.number(),
  policy: callbackPolicySchema,
  purpose: z.string(),
  number: z.string(),
});

/** The draft of a promise that came back from the server. */
export function callbackDraftFrom(args: unknown, phone: string | undefined): CallbackDraft | undefined {
  const sent = sentSchema.safeParse(args);
  if (!sent.success) return undefined;
  const { dueAt, policy, purpose, number } = sent.data;
  return {
    policy,
    pickedAt: policy === 'picked' ? dueAt : undefined,
    purpose,
    number,
    own: number !== phone,
  };
}
