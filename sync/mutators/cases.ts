import { z } from 'zod';
import { type Case, roundOf } from '../../domain/case/case.ts';
import { completeIntake, type Intake, intakeFormSchema, intakeProblems } from '../../domain/case/intake.ts';
import { otherLimitsAt } from '../../domain/case/limits.ts';
import { leadsCase } from '../../domain/case/may-step.ts';
import { silenceCallsFor } from '../../domain/case/silent-customer.ts';
import { type Interaction, isOpen } from '../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import { eventData } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole, leadsQueue, type Person } from '../../domain/person/person.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { caseOf, caseStream, caseId as id } from './case-row.ts';
import { classedIn } from './classed-in.ts';
import { actingPerson, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

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
    const others = otherLimitsAt(rows, times.receivedAt);
    const limits = others && { limits: others };
    const opened: DraftEvent = {
      stream: caseStream(caseId),
      type: 'case.opened',
      data: {
        intake,
        interactionId,
        fromCaseId,
        ...aboutLead(rows, intake),
        ...classedIn(rows, intake, times.recordedAt),
        ...times,
        ...limits,
      },
    };
    const linked: DraftEvent[] =
      fromCaseId === undefined
        ? []
        : [{ stream: caseStream(fromCaseId), type: 'case.linked', data: { caseId } }];
    return [opened, ...linked, ...typed(interaction, intake)];
  },
});

/** Who leads the queue does not see what was said of them. */
function aboutLead(rows: RowReader, { aboutId, queueId }: Intake): { aboutLead?: true } {
  const about = aboutId === undefined ? undefined : rows.get('person', aboutId);
  return about && leadsQueue(about, queueId) ? { aboutLead: true } : {};
}

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

const mayRead = (row: Case, person: Person): boolean => row.ownerId === person.id || leadsCase(row, person);

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

/** Whom it is about began or ceased to lead its queue: from then on managers stand in, or the queue's leads lead it. */
export const changeLeads = defineMutator({
  args: z.object({ caseId: id }),
  by: ['system'],
  run(rows, { caseId }) {
    const row = caseOf(rows, caseId);
    const about = row.aboutId === undefined ? undefined : rows.get('person', row.aboutId);
    const aboutLead = about !== undefined && leadsQueue(about, row.queueId);
    if (aboutLead === (row.aboutLead ?? false)) return [];
    return [{ stream: caseStream(caseId), type: 'case.leadsChanged', data: { aboutLead } }];
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
    if (silenceCallsFor(row, context.now, rows) !== 'remind') return [];
    return [{ stream: caseStream(caseId), type: 'case.reminded', data: { text } }];
  },
});

/** Closes what its customer has not answered: the record says that it was silence (P-NOANS, C-093). */
export const closeSilent = defineMutator({
  args: z.object({ caseId: id }),
  by: ['system'],
  run(rows, { caseId }, context) {
    const row = caseOf(rows, caseId);
    if (silenceCallsFor(row, context.now, rows) !== 'close') return [];
    const data = { step: 'confirm', to: 'confirmed', form: { confirmed: 'noAnswer' } } as const;
    return [{ stream: caseStream(caseId), type: 'case.stepped', data }];
  },
});
