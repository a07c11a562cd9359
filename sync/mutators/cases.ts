import { z } from 'zod';
import { type Case, roundOf } from '../../domain/case/case.ts';
import { completeIntake, type Intake, intakeFormSchema, intakeProblems } from '../../domain/case/intake.ts';
import { stepNameSchema } from '../../domain/case/machine.ts';
import { stepRefusal } from '../../domain/case/may-step.ts';
import { silenceCallsFor } from '../../domain/case/silent-customer.ts';
import { stepProblems } from '../../domain/case/step-problems.ts';
import { type StepForm, stepFormSchema, stepSpecs } from '../../domain/case/steps.ts';
import { targetOf } from '../../domain/case/target.ts';
import { type Interaction, isOpen } from '../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import { eventData, type Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole, leadsQueue, type Person } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';
import { takeReward } from './reward.ts';

const caseStream = (id: string): Stream => ({ kind: 'case', id });
const id = z.string().min(1).max(64);
const invalid = (field: string): Refusal => new Refusal('missingField', [{ field, problem: 'invalid' }]);

function caseOf(rows: RowReader, caseId: string): Case {
  const row = rows.get('casefile', caseId);
  refuseUnless(row, 'notFound');
  return row;
}

/**
 * Opens a case with a whole record (C-058, C-119): from a conversation, split off another case, or alone. `openedAt` is
 * the desktop's idea of the moment: what was written down without a network counts from then, the limits from receipt.
 */
export const open = defineMutator({
  args: z.object({
    caseId: id,
    form: intakeFormSchema,
    interactionId: id.optional(),
    fromCaseId: id.optional(),
    openedAt: z.number().int(),
  }),
  by: ['person'],
  run(rows, { caseId, form, interactionId, fromCaseId, openedAt }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    if (rows.get('casefile', caseId)) return [];
    refuseProblems(intakeProblems(form, context.now));
    const intake = completeIntake(form);
    refuseUnless(rows.get('queue', intake.queueId), 'notFound');
    refuseUnless(mayOwn(rows, intake), 'notAllowed');
    const interaction = interactionId === undefined ? undefined : interactionOf(rows, interactionId);
    if (interaction) refuseUnless(mayOpenFrom(interaction, person), 'notOwner');
    if (fromCaseId !== undefined) refuseUnless(mayRead(caseOf(rows, fromCaseId), person), 'notOwner');
    const { now } = context;
    const flaggedAt = interaction?.complaintAt ?? Math.min(openedAt, now);
    const times = {
      flaggedAt,
      receivedAt: interaction?.complaintAt ?? now,
      recordedAt: Math.min(Math.max(openedAt, flaggedAt), now),
    };
    const opened: DraftEvent = {
      stream: caseStream(caseId),
      type: 'case.opened',
      data: { intake, interactionId, fromCaseId, ...times },
    };
    const linked: DraftEvent[] =
      fromCaseId === undefined
        ? []
        : [{ stream: caseStream(fromCaseId), type: 'case.linked', data: { caseId } }];
    return [opened, ...linked, ...typed(interaction, intake)];
  },
});

/** The conversation becomes what its case is. */
function typed(interaction: Interaction | undefined, { kind, aboutId }: Intake): DraftEvent[] {
  if (!interaction || !isOpen(interaction)) return [];
  if (interaction.kind === kind && interaction.aboutId === aboutId) return [];
  const data = kind === 'complaint' && aboutId !== undefined ? { kind, aboutId } : { kind };
  return [{ stream: interactionStream(interaction.id), type: 'interaction.kindSet', data }];
}

/** Somebody who serves customers, and whom the complaint is not about. */
function mayOwn(rows: RowReader, { ownerId, aboutId }: Intake): boolean {
  const owner = rows.get('person', ownerId);
  return owner !== undefined && hasRole(owner, 'agent', 'teamLead') && owner.id !== aboutId;
}

const mayOpenFrom = (interaction: Interaction, person: Person): boolean =>
  interaction.ownerId === person.id || leadsQueue(person, interaction.queueId);

const mayRead = (row: Case, person: Person): boolean =>
  row.ownerId === person.id || leadsQueue(person, row.queueId);

/** Takes one step in a case. The same form, rules and refusals on every machine; the server's word counts. */
export const step = defineMutator({
  args: z.object({ caseId: id, step: stepNameSchema, form: stepFormSchema }),
  by: ['person'],
  run(rows, { caseId, step, form }, context) {
    const person = actingPerson(rows, context);
    const row = caseOf(rows, caseId);
    const refusal = stepRefusal(row, step, person);
    if (refusal) throw new Refusal(refusal);
    const tidy = tidied(step, form);
    refuseProblems(stepProblems(row, step, tidy, context.now));
    refuseStrangers(rows, row, tidy);
    const { person: named, ...told } = tidy;
    const events: DraftEvent[] = [
      {
        stream: caseStream(caseId),
        type: 'case.stepped',
        data: { step, to: targetOf(row, step, tidy), form: told },
      },
    ];
    if (named) events.push({ stream: caseStream(caseId), type: 'case.personNamed', data: { name: named } });
    if (step === 'grantReward') events.push(...takeReward(rows, row));
    return [...events, ...said(rows, row, step, tidy, context)];
  },
});

/** Only what the step asks for, without stray blanks. */
function tidied(step: z.infer<typeof stepNameSchema>, form: StepForm): StepForm {
  const asked = new Set<string>(stepSpecs[step].fields.map(({ name }) => name));
  const kept = Object.entries(form)
    .filter(([name, value]) => asked.has(name) && value !== '')
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return stepFormSchema.parse(Object.fromEntries(kept));
}

/** Departments and people that are named must be there, and able to do what they are named for. */
function refuseStrangers(rows: RowReader, row: Case, form: StepForm): void {
  const { departmentId, unitId, alsoDepartmentIds = [], ownerId, coordinatorId } = form;
  if (departmentId !== undefined && !rows.get('department', departmentId)) throw invalid('departmentId');
  if (unitId !== undefined && !rows.get('department', unitId)) throw invalid('unitId');
  if (alsoDepartmentIds.some((one) => one === departmentId || !rows.get('department', one)))
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
  step: z.infer<typeof stepNameSchema>,
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

/** The centre tells the customer the number, in the conversation if there is one, and notes what came back (P-ACK, C-117). */
export const receive = defineMutator({
  args: z.object({ caseId: id, recurrenceOf: id.optional(), text: z.string().max(MESSAGE_LIMIT) }),
  by: ['system'],
  run(rows, { caseId, recurrenceOf, text }) {
    const row = rows.get('casefile', caseId);
    if (!row || row.acknowledgedAt !== undefined) return [];
    const data = recurrenceOf === undefined ? {} : { recurrenceOf };
    const events: DraftEvent[] = [{ stream: caseStream(caseId), type: 'case.received', data }];
    if (recurrenceOf !== undefined)
      events.push({ stream: caseStream(recurrenceOf), type: 'case.linked', data: { caseId } });
    const [interactionId] = row.interactionIds;
    const interaction = interactionId === undefined ? undefined : rows.get('interaction', interactionId);
    if (interaction && isOpen(interaction))
      events.push({
        stream: interactionStream(interaction.id),
        type: 'message.posted',
        data: { messageId: `${caseId}:number`, text, automatic: true },
      });
    return events;
  },
});

/** The customer's page showed what there is: proof that the result arrived (C-114). Once for each news. */
export const see = defineMutator({
  args: z.object({ caseId: id }),
  by: ['system'],
  run(rows, { caseId }) {
    const row = rows.get('casefile', caseId);
    const news = Math.max(row?.lastToldAt ?? 0, row?.acknowledgedAt ?? 0);
    if (!row || (row.seenAt ?? 0) >= news) return [];
    return [{ stream: caseStream(caseId), type: 'case.seen', data: {} }];
  },
});

/** The customer says how it was; once a case. */
export const rate = defineMutator({
  args: z.object({ caseId: id, ...eventData['case.rated'].shape }).extend({ text: z.string().max(500) }),
  by: ['system'],
  run(rows, { caseId, ...data }) {
    const row = caseOf(rows, caseId);
    refuseUnless(row.rating === undefined, 'alreadyDone');
    refuseUnless(roundOf(row)?.toldAt !== undefined || row.settledAt !== undefined, 'wrongState');
    return [{ stream: caseStream(caseId), type: 'case.rated', data }];
  },
});

/** Asks again whether an answer has helped, on the page behind the customer's link (C-093). */
export const remind = defineMutator({
  args: z.object({ caseId: id, text: z.string().max(MESSAGE_LIMIT) }),
  by: ['system'],
  run(rows, { caseId, text }, context) {
    const row = caseOf(rows, caseId);
    if (silenceCallsFor(row, context.now) !== 'remind') return [];
    return [{ stream: caseStream(caseId), type: 'case.reminded', data: { text } }];
  },
});

/** Closes what its customer has not answered: the record says that it was silence (P-NOANS, C-093). */
export const closeSilent = defineMutator({
  args: z.object({ caseId: id }),
  by: ['system'],
  run(rows, { caseId }, context) {
    const row = caseOf(rows, caseId);
    if (silenceCallsFor(row, context.now) !== 'close') return [];
    const data = { step: 'confirm', to: 'confirmed', form: { confirmed: 'noAnswer' } } as const;
    return [{ stream: caseStream(caseId), type: 'case.stepped', data }];
  },
});
