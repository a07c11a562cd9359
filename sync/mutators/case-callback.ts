import type { Callback, CallbackOutcome } from '../../domain/callback/callback.ts';
import type { Case } from '../../domain/case/case.ts';
import {
  callbackIdOf,
  callOfStep,
  caseCallOutcomes,
  promiseOf,
  stepOfCall,
} from '../../domain/case/case-callback.ts';
import { isAllowed, type StepName } from '../../domain/case/machine.ts';
import type { StepForm } from '../../domain/case/steps.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import { caseStream } from './case-row.ts';
import type { Context, DraftEvent } from './mutator.ts';

/**
 * What a step in a case does to the promise to call its customer: telling the result makes it, their word keeps it, three
 * tries in vain end it, and it goes where the case goes (C-116).
 */
export function callbackAfter(
  rows: RowReader,
  row: Case,
  step: StepName,
  form: StepForm,
  { now }: Context,
): DraftEvent[] {
  const stream = caseStream(row.id);
  if (step === 'tell' && row.kind === 'complaint') {
    const number = rows.get('casecontact', row.id)?.contact ?? '';
    return [{ stream, type: 'callback.promised', data: promiseOf(row, number, now) }];
  }
  const callback = rows.get('callback', callbackIdOf(row));
  if (callback?.state !== 'open') return [];
  const callbackId = callback.id;
  if (step === 'assign' && form.ownerId !== undefined && form.ownerId !== callback.ownerId)
    return [{ stream, type: 'callback.reassigned', data: { callbackId, toId: form.ownerId } }];
  const call = callOfStep(step, form);
  if (!call) return [];
  if ('ended' in call)
    return [{ stream, type: 'callback.ended', data: { callbackId, note: call.ended.trim() } }];
  const data = { callbackId, attemptId: `${row.id}:${row.log.length}`, ...call };
  return [{ stream, type: 'callback.attempted', data }];
}

/** One try to reach the customer of a case, as it was recorded in the list of promises. */
export interface CaseCall {
  attemptId: string;
  outcome: CallbackOutcome;
  satisfied?: boolean | undefined;
  note: string;
}

/**
 * The step in its case that a recorded try is. Whoever keeps the promise takes it, although the case may be somebody
 * else's: a desktop that does not hold the case shows the try alone until the server has moved it.
 */
export function stepOfTry(
  rows: RowReader,
  { caseId }: Callback,
  { outcome, satisfied, note }: CaseCall,
): { row: Case; step: StepName; form: StepForm } | undefined {
  const known = caseCallOutcomes.safeParse(outcome);
  if (!known.success) throw new Refusal('missingField', [{ field: 'outcome', problem: 'invalid' }]);
  if (outcome === 'reached' && satisfied === undefined)
    throw new Refusal('missingField', [{ field: 'satisfied', problem: 'required' }]);
  const row = caseId === undefined ? undefined : rows.get('casefile', caseId);
  if (!row) return undefined;
  const { step, form } = stepOfCall(known.data, satisfied === true, note);
  // Nothing ends while somebody still waits for an answer (C-097).
  refuseUnless(isAllowed(row.kind, row.state, step) && !(row.question && step === 'satisfied'), 'wrongState');
  return { row, step, form };
}
