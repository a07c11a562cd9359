import { z } from 'zod';
import { isOpen, nextOpening } from '../../domain/calendar/opening-hours.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { leadsQueue } from '../../domain/person/person.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { isTooOld } from '../../domain/release/release.ts';
import { scriptUseSchema } from '../../domain/script/script.ts';
import { mayTakeOver } from '../../domain/shift/take-over.ts';
import type { Instant } from '../../domain/time.ts';
import { isWillingAndHere } from '../../domain/transfer/consult.ts';
import { returnProblems, returnTarget } from '../../domain/transfer/return-transfer.ts';
import {
  leadTakesNextTransfer,
  type Passing,
  type TransferForm,
  transferFormSchema,
  transferProblems,
  transfersBeforeLead,
} from '../../domain/transfer/transfer.ts';
import { actingPerson, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { heldInteraction, interactionOf } from './ownership.ts';

const target = z.object({ interactionId: z.string() });
const told = z.object({
  transferId: z.string(),
  messageId: z.string(),
  /** The approved wording the customer's sentence came from (C-041). */
  script: scriptUseSchema.optional(),
});

/**
 * Hands over with the full package; the customer reads the reason before anybody changes (C-078). With `consultId`, of a
 * colleague who said yes in that thread and is at work, the customer is theirs at once.
 */
export const requestTransfer = defineMutator({
  args: target.extend(told.shape).extend({ form: transferFormSchema, consultId: z.string().optional() }),
  by: ['person'],
  run(rows, { interactionId, form, consultId, ...sent }, context) {
    const interaction = heldInteraction(rows, interactionId, context);
    refuseProblems(transferProblems(form, context.now));
    refuseUnless(interaction.state !== 'wrapUp', 'wrongState');
    const from = actingPerson(rows, context);
    const queue = form.to.kind === 'queue' ? rows.get('queue', form.to.queueId) : undefined;
    if (form.to.kind === 'queue') refuseUnless(queue, 'notFound');
    else {
      if ([from.id, interaction.aboutId].includes(form.to.personId)) throw wrongTarget();
      refuseUnless(rows.get('person', form.to.personId), 'notFound');
    }
    const passing = { from, most: transfersBeforeLead(rows, context.now) };
    if (leadTakesNextTransfer(interaction, passing) && !goesToLead(rows, interaction, form))
      throw wrongTarget();
    const stream = interactionStream(interactionId);
    const agreed = consultId !== undefined && hasAgreed(rows, interaction, form, consultId);
    const events = [
      ...handOver(interaction, passing, form, sent),
      ...(agreed && form.to.kind === 'person'
        ? [{ stream, type: 'interaction.accepted' as const, data: { personId: form.to.personId } }]
        : []),
    ];
    return events.map((event) =>
      event.type === 'transfer.requested'
        ? { ...event, data: { ...event.data, ...waitIn(queue, context.now), ...(agreed && { agreed }) } }
        : event,
    );
  },
});

/** A lead goes on with a conversation whose owner has ended their shift. */
export const takeOver = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const lead = actingPerson(rows, context, 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    if (interaction.ownerId === lead.id) return [];
    const owner = rows.get('person', interaction.ownerId ?? '');
    refuseUnless(!isTooOld(rows, lead.id), 'tooOld');
    refuseUnless(owner && mayTakeOver(interaction, owner, lead, context.now), 'notAllowed');
    const stream = interactionStream(interactionId);
    return [{ stream, type: 'interaction.takenOver', data: { personId: lead.id } }];
  },
});

const wrongTarget = () => new Refusal('missingField', [{ field: 'to', problem: 'invalid' }]);

/** One hand-over too many stays in its queue, for who leads it: the customer is sent nowhere else (C-080). */
function goesToLead(rows: RowReader, { queueId }: Interaction, { to }: TransferForm): boolean {
  if (to.kind === 'queue') return to.queueId === queueId;
  const person = rows.get('person', to.personId);
  return person !== undefined && leadsQueue(person, queueId);
}

function hasAgreed(
  rows: RowReader,
  { consult }: Interaction,
  { to }: TransferForm,
  consultId: string,
): boolean {
  if (consult?.id !== consultId || to.kind !== 'person' || consult.personId !== to.personId) return false;
  return isWillingAndHere(consult, rows.get('person', to.personId));
}

/** The customer is told first; beyond the limit the lead takes it from here. */
function handOver(
  interaction: Interaction,
  passing: Passing,
  form: TransferForm,
  { transferId, messageId, script }: z.infer<typeof told>,
): DraftEvent[] {
  const stream = interactionStream(interaction.id);
  const data = { messageId, text: form.reason.trim(), automatic: false, ...(script && { script }) };
  const events: DraftEvent[] = [
    { stream, type: 'message.posted', data },
    { stream, type: 'transfer.requested', data: { ...form, transferId } },
  ];
  if (leadTakesNextTransfer(interaction, passing))
    events.push({ stream, type: 'interaction.escalated', data: { reason: 'transfers' } });
  return events;
}

/**
 * Gives a hand-over back, with a reason: to whoever sent it if they are at work and may take it, else to the queue it came
 * from. The package goes along as it came, with the reason on top.
 */
export const returnTransfer = defineMutator({
  args: target.extend(told.shape).extend({ why: z.string(), told: z.string() }),
  by: ['person'],
  run(rows, { interactionId, why, told: reason, ...sent }, context) {
    const interaction = heldInteraction(rows, interactionId, context);
    refuseUnless(interaction.state !== 'wrapUp', 'wrongState');
    const { handover } = interaction;
    refuseUnless(handover?.acceptedBy === context.actor.id, 'wrongState');
    refuseProblems(returnProblems({ why, told: reason }));
    const queue = rows.get('queue', handover.fromQueueId);
    refuseUnless(queue, 'notFound');
    const to = returnTarget(
      interaction,
      handover,
      rows.get('person', handover.fromPersonId),
      queue,
      context.now,
    );
    const { summary, tried, expectation, promise } = handover;
    const form = { to, reason, summary, tried, expectation, ...(promise && { promise }) };
    const back = { queueId: queue.id, returned: { why: why.trim() } };
    const passing = { from: actingPerson(rows, context), most: transfersBeforeLead(rows, context.now) };
    return handOver(interaction, passing, form, sent).map((event) =>
      event.type === 'transfer.requested'
        ? { ...event, data: { ...event.data, ...back, ...waitIn(queue, context.now) } }
        : event,
    );
  },
});

/** The receiver says that they have read what came with the customer (C-079). */
export const readHandover = defineMutator({
  args: target.extend({ transferId: z.string() }),
  by: ['person'],
  run(rows, { interactionId, transferId }, context) {
    const { handover } = heldInteraction(rows, interactionId, context);
    refuseUnless(handover?.id === transferId, 'wrongState');
    if (handover.readAt !== undefined) return [];
    return [{ stream: interactionStream(interactionId), type: 'transfer.read', data: { transferId } }];
  },
});

/** Nobody waits in a queue that is closed: the wait there begins when it opens. */
function waitIn(queue: Queue | undefined, now: Instant): { waitsFrom?: Instant } {
  const opening = queue && !isOpen(queue.hours, now) ? nextOpening(queue.hours, now) : undefined;
  return opening === undefined ? {} : { waitsFrom: opening };
}
