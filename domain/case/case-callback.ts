import { type Callback, type CallbackOutcome, callbackOutcomeSchema } from '../callback/callback.ts';
import { type Case, roundOf } from './case.ts';
import { callbackDue } from './limits.ts';
import type { StepName } from './machine.ts';
import type { StepForm } from './steps.ts';

/** What can come of calling the customer of a case. That they want no call is what they say of the result. */
export const caseCallOutcomes = callbackOutcomeSchema.exclude(['refused']);

/** The promise to ask how the result was, one a round (C-116). */
export const callbackIdOf = (row: Pick<Case, 'id' | 'rounds'>): string =>
  `${row.id}:callback:${roundOf(row)?.n ?? 1}`;

/** The promise that comes with telling a complaint's result: kept by whoever answers for it, in two working days. */
export const promiseOf = (row: Case, number: string, now: number) => ({
  callbackId: callbackIdOf(row),
  ownerId: row.ownerId,
  dueAt: callbackDue(row, now),
  policy: 'twoBusinessDays' as const,
  purpose: row.summary,
  number,
});

/** The step in its case that a try to reach the customer is. */
export function stepOfCall(
  outcome: Exclude<CallbackOutcome, 'refused'>,
  satisfied: boolean,
  note: string,
): { step: StepName; form: StepForm } {
  if (outcome === 'reached')
    return satisfied
      ? { step: 'satisfied', form: { text: note } }
      : { step: 'notSatisfied', form: { reason: note } };
  return { step: 'attempt', form: { outcome, text: note } };
}

/** What a step that was taken in the case itself means for the promise to call. */
export function callOfStep(
  step: StepName,
  { text = '', reason = '', outcome }: StepForm,
): { outcome: Callback['attempts'][number]['outcome']; note: string } | { ended: string } | undefined {
  switch (step) {
    case 'satisfied':
      return { outcome: 'reached', note: text };
    case 'notSatisfied':
      return { outcome: 'reached', note: reason };
    case 'attempt':
      return outcome && { outcome, note: text };
    case 'noAnswer':
      return { ended: text };
    default:
      return undefined;
  }
}
