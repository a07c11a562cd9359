import { dayOf, timeOfDayMs } from '../calendar/site-time.ts';
import type { FieldProblem } from '../refusal.ts';
import { HOUR, type Instant } from '../time.ts';
import { type Case, roundOf, tierOf } from './case.ts';
import type { StepName } from './machine.ts';
import { type FieldName, type StepForm, stepSpecs } from './steps.ts';

/** How many calls nobody takes are enough, each in another half of a day (P-CBTRY). */
export const CALL_ATTEMPTS = 3;

const isEmpty = (value: StepForm[FieldName]): boolean =>
  value === undefined ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && !value.length);

/** Whether the field must be filled for this case: always, or because of what else the form says. */
export function isRequired(row: Case, step: StepName, name: FieldName, form: StepForm): boolean {
  if (stepSpecs[step].fields.find((field) => field.name === name)?.required) return true;
  switch (name) {
    // Urgent: the department has it at once (C-133).
    case 'departmentId':
      return step === 'grade' && row.kind === 'complaint' && (form.criteria?.length ?? 0) > 0;
    // Another way than the customer's own needs a reason (C-092).
    case 'channelReason':
      return form.channel !== undefined && form.channel !== row.channel;
    // Two departments need somebody who holds them together.
    case 'coordinatorId':
      return (form.alsoDepartmentIds?.length ?? 0) > 0;
    // C-142
    case 'feasibility':
      return step === 'assess' && row.kind === 'suggestion';
    case 'adopted':
      return step === 'reply' && row.kind === 'suggestion';
    default:
      return false;
  }
}

/** What keeps a step from being taken, by field. `now` is when the form is judged. */
export function stepProblems(row: Case, step: StepName, form: StepForm, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = stepSpecs[step].fields
    .filter(({ name }) => isRequired(row, step, name, form) && isEmpty(form[name]))
    .map(({ name }) => ({ field: name, problem: 'required' }));
  if (form.expectedAt !== undefined && form.expectedAt <= now)
    problems.push({ field: 'expectedAt', problem: 'inThePast' });
  if (step === 'raiseTier' && form.tier !== undefined && form.tier <= tierOf(row))
    problems.push({ field: 'tier', problem: 'invalid' });
  const dated = form.milestones ?? [];
  if (dated.some(({ text }) => !text.trim())) problems.push({ field: 'milestones', problem: 'required' });
  else if (dated.some(({ dueAt }) => dueAt <= now))
    problems.push({ field: 'milestones', problem: 'inThePast' });
  return problems;
}

/** The first and the second half of each day count as one try each. */
const halfDayOf = (at: Instant): number => dayOf(at) * 2 + (timeOfDayMs(at) < 12 * HOUR ? 0 : 1);

/** In how many halves of days nobody could be reached in this round. */
export const halfDaysTried = (row: Case): number =>
  new Set((roundOf(row)?.attempts ?? []).map(({ at }) => halfDayOf(at))).size;
