import { z } from 'zod';
import { isOpen as isOpenAt, nextOpening } from '../../domain/calendar/opening-hours.ts';
import { CUSTOMER_GROUPS, groupFor, typeOf } from '../../domain/customer/customer-groups.ts';
import {
  answersTo,
  questionsAt,
  SURVEY_FORM,
  surveyAnswersSchema,
} from '../../domain/feedback/survey-form.ts';
import { isOpen, isWaiting } from '../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import { eventData } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { roleSchema, rolesStandTogether } from '../../domain/person/person.ts';
import { type Channel, isRegisteredName } from '../../domain/queue/channel.ts';
import { CHANNEL_REGISTER, registeredAs } from '../../domain/queue/channel-register.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { scriptUseSchema } from '../../domain/script/script.ts';
import { type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** What customers and the centre itself do. These run on the server only; desktops never send them. */
const target = z.object({ interactionId: z.string() });

/** A customer arrives in a queue, or leaves a message there that waits for the opening (C-008, C-023). */
export const arrive = defineMutator({
  args: target.extend(
    eventData['interaction.arrived'].omit({
      ...{ waitsFrom: true, arrivedAt: true },
      ...{ customerType: true, cameTo: true },
    }).shape,
  ),
  by: ['customer'],
  run(rows, { interactionId, ...args }, context) {
    if (rows.get('interaction', interactionId)) return [];
    const cameTo = rows.get('queue', args.queueId);
    refuseUnless(cameTo, 'notFound');
    // History comes in whatever is closed now.
    if (args.source === 'live') refuseUnless(takesCustomers(rows, args.channel), 'wrongState');
    const { queue, ...type } = servedBy(rows, args.customerId, cameTo);
    const moved = queue.id !== cameTo.id && {
      ...{ queueId: queue.id, cameTo: cameTo.id },
      offHours: !isOpenAt(queue.hours, context.now),
    };
    const arrival = { ...args, ...type, ...moved };
    const waitsFrom = arrival.offHours ? nextOpening(queue.hours, context.now) : undefined;
    const data = waitsFrom === undefined ? arrival : { ...arrival, waitsFrom };
    const stream = interactionStream(interactionId);
    const arrived: DraftEvent = { stream, type: 'interaction.arrived', data };
    // What comes in by the way for complaints is one before anybody has read it (C-010).
    return queue.complaints || cameTo.complaints
      ? [arrived, { stream, type: 'interaction.kindSet', data: { kind: 'complaint' } }]
      : [arrived];
  },
});

/** A channel of the house takes everybody until it is closed, one that was added nobody before it is opened. */
function takesCustomers(rows: RowReader, channel: Channel): boolean {
  const open = rows.get('channelstate', channel)?.open;
  if (!isRegisteredName(channel)) return open !== false;
  return open === true && registeredAs(rows.get('channelregister', CHANNEL_REGISTER), channel) !== undefined;
}

/** The queue whose people serve this customer, and the type as which they do; the very queue where nothing else is set. */
function servedBy(
  rows: RowReader,
  customerId: string,
  cameTo: Queue,
): { queue: Queue; customerType?: string } {
  const groups = rows.get('customergroups', CUSTOMER_GROUPS);
  if (!groups) return { queue: cameTo };
  const customerType = typeOf(groups, rows.get('customer', customerId));
  const queue = rows.get('queue', groupFor(groups, customerType, cameTo.id));
  return { queue: queue ?? cameTo, customerType };
}

/** A customer writes. */
export const receiveMessage = defineMutator({
  args: target.extend({ messageId: z.string(), text: z.string() }),
  by: ['customer'],
  run(rows, { interactionId, messageId, text }, context) {
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.customerId === context.actor.id, 'notAllowed');
    refuseUnless(isOpen(interaction), 'wrongState');
    refuseUnless(text.trim(), 'emptyMessage');
    refuseUnless(text.length <= MESSAGE_LIMIT, 'tooLong');
    if (rows.get('message', messageId)) return [];
    const data = { messageId, text, automatic: false };
    return [{ stream: interactionStream(interactionId), type: 'message.posted', data }];
  },
});

/** The centre answers by itself: a seed clock stops, the human one does not (C-023). */
export const autoReply = defineMutator({
  args: target.extend({ messageId: z.string(), text: z.string(), script: scriptUseSchema }),
  by: ['system'],
  run(rows, { interactionId, messageId, text, script }) {
    interactionOf(rows, interactionId);
    const data = { messageId, text, automatic: true, script };
    return [{ stream: interactionStream(interactionId), type: 'message.posted', data }];
  },
});

export const delivered = defineMutator({
  args: target.extend({ messageIds: z.array(z.string()).max(500) }),
  by: ['customer'],
  run(rows, { interactionId, messageIds }) {
    const stream = interactionStream(interactionId);
    return messageIds
      .filter((messageId) => rows.get('message', messageId)?.interactionId === interactionId)
      .filter((messageId) => rows.get('message', messageId)?.deliveredAt === undefined)
      .map((messageId): DraftEvent => ({ stream, type: 'message.delivered', data: { messageId } }));
  },
});

/** The router asks one person. */
export const offer = defineMutator({
  args: target.extend({ personId: z.string(), expiresAt: z.number().int() }),
  by: ['system'],
  run(rows, { interactionId, ...data }) {
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.state === 'queued', 'wrongState');
    // Read a moment ago as available: whoever ends their shift is asked nothing from that moment on.
    refuseUnless(rows.get('person', data.personId)?.state !== 'draining', 'wrongState');
    return [{ stream: interactionStream(interactionId), type: 'interaction.offered', data }];
  },
});

/** Nobody answered the offer in time, or the person's desktop went away. */
export const offerMissed = defineMutator({
  args: target,
  by: ['system'],
  run(rows, { interactionId }) {
    const { offer: asked } = interactionOf(rows, interactionId);
    if (!asked) return [];
    const data = { personId: asked.personId };
    return [{ stream: interactionStream(interactionId), type: 'interaction.offerMissed', data }];
  },
});

/** The customer leaves before anybody answered. */
export const abandon = defineMutator({
  args: target,
  by: ['customer', 'system'],
  run(rows, { interactionId }, context) {
    const interaction = interactionOf(rows, interactionId);
    if (!isWaiting(interaction) || interaction.offHours) return [];
    if (interaction.waitsFrom !== undefined && interaction.waitsFrom > context.now) return [];
    return [{ stream: interactionStream(interactionId), type: 'interaction.abandoned', data: {} }];
  },
});

/** A 1 to 5 star answer with text, and answers to what was asked besides; once. */
export const answerSurvey = defineMutator({
  args: target.extend({
    stars: z.number().int().min(1).max(5),
    text: z.string().max(500),
    answers: surveyAnswersSchema.optional(),
  }),
  by: ['customer'],
  run(rows, { interactionId, stars, text, answers }, context) {
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.customerId === context.actor.id, 'notAllowed');
    refuseUnless(interaction.survey, 'wrongState');
    refuseUnless(interaction.survey.answeredAt === undefined, 'alreadyDone');
    const asked = questionsAt(rows.get('surveyform', SURVEY_FORM), interaction.survey.offeredAt);
    const given = answersTo(asked, answers);
    const data = { stars, text, ...(given && { answers: given }) };
    return [{ stream: interactionStream(interactionId), type: 'survey.answered', data }];
  },
});

/** Puts a part of the centre in place: a person, a queue, a script, a scorecard, a customer. */
export const configure = defineMutator({
  args: z.object({ entity: z.string(), row: z.record(z.string(), z.unknown()) }),
  by: ['system'],
  run(_rows, { entity, row }) {
    const id = z.string().parse(row.id);
    if (entity === 'person')
      refuseUnless(rolesStandTogether(z.array(roleSchema).parse(row.roles)), 'notAllowed');
    return [{ stream: { kind: 'config', id: `${entity}:${id}` }, type: 'config.put', data: { entity, row } }];
  },
});
