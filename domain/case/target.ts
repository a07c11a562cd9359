import { type Case, roundOf } from './case.ts';
import { type CaseState, type StepName, targetsOf } from './machine.ts';
import { isUrgent } from './priority.ts';
import type { StepForm } from './steps.ts';

/**
 * Where this step leads this case. Call it only for a step that is allowed there. After `roundsBeforeLead` rounds that did
 * not satisfy the customer the lead decides (P-CYC, C-138).
 */
export function targetOf(row: Case, step: StepName, form: StepForm, roundsBeforeLead: number): CaseState {
  const [first = row.state, second] = targetsOf(row.kind, row.state, step);
  if (second === undefined) return first;
  const turnsOff =
    step === 'grade' ? isUrgent(form.criteria ?? []) : (roundOf(row)?.n ?? 1) >= roundsBeforeLead;
  return turnsOff ? second : first;
}
