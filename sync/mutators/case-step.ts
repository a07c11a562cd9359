import { z } from 'zod';
import type { Case } from '../../domain/case/case.ts';
import { type StepName, stepNameSchema } from '../../domain/case/machine.ts';
import { stepRefusal } from '../../domain/case/may-step.ts';
import { stepProblems } from '../../domain/case/step-problems.ts';
import { type StepForm, stepFormSchema, stepSpecs } from '../../domain/case/steps.ts';
import { targetOf } from '../../domain/case/target.ts';
import { handlesFor } from '../../domain/department/department.ts';
import { isOpen } from '../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole } from '../../domain/person/person.ts';
import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { callbackAfter } from './case-callback.ts';
import { caseId, caseOf, caseStream } from './case-row.ts';
import { classedIn } from './classed-in.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { takeReward } from './reward.ts';

const invalid = (field: string): Refusal => new Refusal('missingField', [{ field, problem: 'invalid' }]);

/** Takes one step in a case. The same form, rules and refusals on every machine; the server's word counts. */
export const step = defineMutator({
  args: z.object({ caseId, step: stepNameSchema, form: stepFormSchema }),
  by: ['person'],
  run(rows, { caseId: id, step, form }, context) {
    const person = actingPerson(rows, context);
    const row = caseOf(rows, id);
    const refusal = stepRefusal(row, step, person);
    if (refusal) throw new Refusal(refusal);
    return [...takeStep(rows, row, step, form, context), ...callbackAfter(rows, row, step, form, context)];
  },
});

/** What a step does, whoever takes it; who may is asked before. Refuses a form that is not as it has to be. */
export function takeStep(
  rows: RowReader,
  row: Case,
  step: StepName,
  form: StepForm,
  context: Context,
): DraftEvent[] {
  const tidy = tidied(step, form);
  refuseProblems(stepProblems(row, step, tidy, context.now));
  refuseStrangers(rows, row, tidy);
  // It is raised to somebody else (C-077).
  if (step === 'raiseTier' && tidy.ownerId === row.ownerId) throw invalid('ownerId');
  const { person: named, ...told } = tidy;
  const stream = caseStream(row.id);
  const classes = step === 'reclassify' ? classedIn(rows, { ...row, ...classesOf(tidy) }, context.now) : {};
  const to = targetOf(row, step, tidy, numberInForce(rows, 'P-CYC', row.receivedAt));
  const data = { step, to, form: told, ...classes };
  const events: DraftEvent[] = [{ stream, type: 'case.stepped', data }];
  if (named) events.push({ stream, type: 'case.personNamed', data: { name: named } });
  if (step === 'grantReward') events.push(...takeReward(rows, row, context.now));
  return [...events, ...said(rows, row, step, tidy, context)];
}

/** Only what the step asks for, without stray blanks. */
function tidied(step: StepName, form: StepForm): StepForm {
  const asked = new Set<string>(
    stepSpecs[step].fields.flatMap(({ name, type }) =>
      type === 'class' ? [name, `${name}ClassId`] : [name],
    ),
  );
  const kept = Object.entries(form)
    .filter(([name, value]) => asked.has(name) && value !== '')
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return stepFormSchema.parse(Object.fromEntries(kept));
}

/** The classes a form gives: below the roots only where it says so. */
const classesOf = ({ area, fault, areaClassId, faultClassId }: StepForm) => ({
  ...(area !== undefined && { area }),
  ...(fault !== undefined && { fault }),
  areaClassId,
  faultClassId,
});

/** Departments and people that are named must be there, and able to do what they are named for. */
function refuseStrangers(rows: RowReader, row: Case, form: StepForm): void {
  const { departmentId, unitId, alsoDepartmentIds = [], ownerId, coordinatorId, solutionId } = form;
  const solution = solutionId === undefined ? undefined : rows.get('solution', solutionId);
  if (solutionId !== undefined && solution?.departmentId !== row.departmentId) throw invalid('solutionId');
  if (departmentId !== undefined && !rows.get('department', departmentId)) throw invalid('departmentId');
  if (unitId !== undefined && !rows.get('department', unitId)) throw invalid('unitId');
  // Nobody looks into what is said of themselves.
  const about = row.aboutId === undefined ? undefined : rows.get('person', row.aboutId);
  if (departmentId !== undefined && about && handlesFor(about, departmentId)) throw invalid('departmentId');
  if (
    alsoDepartmentIds.some(
      (one) => one === departmentId || !rows.get('department', one) || (about && handlesFor(about, one)),
    )
  )
    throw invalid('alsoDepartmentIds');
  const owner = ownerId === undefined ? undefined : rows.get('person', ownerId);
  if (ownerId !== undefined && !(owner && hasRole(owner, 'agent', 'teamLead') && ownerId !== row.aboutId))
    throw invalid('ownerId');
  if (coordinatorId !== undefined && (!rows.get('person', coordinatorId) || coordinatorId === row.aboutId))
    throw invalid('coordinatorId');
}

/** What goes to the customer by chat is said in the conversation, as long as the person is in it. */
function said(
  rows: RowReader,
  row: Case,
  step: StepName,
  { text, solution, channel }: StepForm,
  context: Context,
): DraftEvent[] {
  const [interactionId] = row.interactionIds;
  if (!stepSpecs[step].public || channel !== row.channel || !text || interactionId === undefined) return [];
  const interaction = rows.get('interaction', interactionId);
  if (!interaction || !isOpen(interaction) || interaction.state === 'wrapUp') return [];
  if (interaction.ownerId !== context.actor.id) return [];
  const words = solution ? `${text}\n\n${solution}` : text;
  refuseUnless(words.length <= MESSAGE_LIMIT, 'tooLong');
  const messageId = `${row.id}:${row.log.length}`;
  const data = { messageId, text: words, automatic: false };
  return [{ stream: interactionStream(interactionId), type: 'message.posted', data }];
}
