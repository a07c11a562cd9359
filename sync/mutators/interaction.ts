import { z } from 'zod';
import { callingRules } from '../../domain/callback/calling-rules.ts';
import { isQuiet } from '../../domain/callback/quiet-hours.ts';
import { profileFieldSchema } from '../../domain/customer/profile.ts';
import { mayBeAsked } from '../../domain/customer/survey-invitation.ts';
import { disclosureOf, revealWhySchema } from '../../domain/customer/verification.ts';
import { filesAnHour, isLookTooMany } from '../../domain/customer/viewing.ts';
import { type Interaction, isWaiting } from '../../domain/interaction/interaction.ts';
import { mayAccept } from '../../domain/interaction/may-accept.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import {
  isGone,
  type WrapUpForm,
  wrapUpFormSchema,
  wrapUpProblems,
} from '../../domain/interaction/wrap-up.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { isAskedInWriting } from '../../domain/queue/abilities.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { isTooOld } from '../../domain/release/release.ts';
import { DUTY } from '../../domain/script/duty.ts';
import { type RequiredStep, requiredSteps } from '../../domain/script/required-steps.ts';
import { scriptUseSchema } from '../../domain/script/script.ts';
import { ANYTHING_ELSE, type NamedSkip } from '../../domain/script/skipped-step.ts';
import type { Instant } from '../../domain/time.ts';
import { isSecurityOverdue, lacksIn } from '../../domain/training/gate.ts';
import { leadTakesAfterDecline } from '../../domain/transfer/transfer.ts';
import { actingPerson, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { heldInteraction, interactionOf, ownOpenInteraction, spokenIn } from './ownership.ts';

const target = z.object({ interactionId: z.string() });

/** Takes a waiting interaction: the one offered, one handed over, or the next in an own queue. */
export const accept = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    if (interaction.ownerId === person.id) return [];
    refuseUnless(isWaiting(interaction), 'taken');
    const queue = rows.get('queue', interaction.queueId);
    refuseUnless(lacksIn(rows, person, context.now).length === 0, 'notQualified');
    refuseUnless(!isTooOld(rows, person.id), 'tooOld');
    refuseUnless(queue && mayAccept(interaction, person, queue, context.now), 'taken');
    const first = interaction.channel === 'voice' && interaction.callAnsweredAt === undefined;
    const data = { personId: person.id, ...(first && { answersCall: true }) };
    return [{ stream: interactionStream(interactionId), type: 'interaction.accepted', data }];
  },
});

/** Turns down an offer or a hand-over; the second decline of one hand-over brings in the team lead. */
export const decline = defineMutator({
  args: target.extend({ reason: z.string().max(200).optional() }),
  by: ['person'],
  run(rows, { interactionId, reason }, context) {
    const person = actingPerson(rows, context);
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.offer?.personId === person.id, 'wrongState');
    const stream = interactionStream(interactionId);
    const events: DraftEvent[] = [
      { stream, type: 'interaction.offerDeclined', data: { personId: person.id, reason } },
    ];
    if (interaction.transfer && !interaction.needsLead && leadTakesAfterDecline(interaction.transfer))
      events.push({ stream, type: 'interaction.escalated', data: { reason: 'declines' } });
    return events;
  },
});

/** Sends a message to the customer. */
export const postMessage = defineMutator({
  args: target.extend({ messageId: z.string(), text: z.string(), script: scriptUseSchema.optional() }),
  by: ['person'],
  run(rows, { interactionId, messageId, text, script }, context) {
    // A desktop that crashed between two writes may say it again.
    if (rows.get('message', messageId)?.interactionId === interactionId) return [];
    const interaction = spokenIn(rows, interactionId, context);
    refuseUnless(interaction.state !== 'wrapUp', 'wrongState');
    refuseUnless(text.trim(), 'emptyMessage');
    refuseUnless(text.length <= MESSAGE_LIMIT, 'tooLong');
    const data = { messageId, text, automatic: false, script };
    return [{ stream: interactionStream(interactionId), type: 'message.posted', data }];
  },
});

export const hold = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const interaction = ownOpenInteraction(rows, interactionId, context);
    refuseUnless(interaction.state === 'connected', 'wrongState');
    return [{ stream: interactionStream(interactionId), type: 'interaction.held', data: {} }];
  },
});

export const resume = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const interaction = ownOpenInteraction(rows, interactionId, context);
    refuseUnless(interaction.state === 'held', 'wrongState');
    return [{ stream: interactionStream(interactionId), type: 'interaction.resumed', data: {} }];
  },
});

/** The talking is over; the record is still to be finished. */
export const startWrapUp = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const interaction = ownOpenInteraction(rows, interactionId, context);
    if (interaction.state === 'wrapUp') return [];
    return [{ stream: interactionStream(interactionId), type: 'interaction.wrapUpStarted', data: {} }];
  },
});

/** Back to the conversation: the customer wrote again, or there was something left to say. */
export const resumeTalk = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const interaction = ownOpenInteraction(rows, interactionId, context);
    if (interaction.state !== 'wrapUp') return [];
    return [{ stream: interactionStream(interactionId), type: 'interaction.talkResumed', data: {} }];
  },
});

/** The steps this conversation needs, as they hold now. */
function stepsOf(rows: RowReader, interaction: Interaction, now: Instant): RequiredStep[] {
  const scripts = (rows.get('duty', DUTY)?.scriptIds ?? []).flatMap((id) => rows.get('script', id) ?? []);
  return requiredSteps(scripts, interaction, now);
}

/** What was left out indeed, under the name it has now. */
function namedSkips(
  { skipped = [], anythingElseAsked }: WrapUpForm,
  steps: readonly RequiredStep[],
): NamedSkip[] {
  return skipped.flatMap((skip) => {
    if (skip.step === ANYTHING_ELSE) return anythingElseAsked ? [] : [skip];
    const step = steps.find(({ id, done }) => id === skip.step && !done);
    return step ? [{ ...skip, title: step.title, version: step.version }] : [];
  });
}

/** Closes with everything the record needs, and asks the customer how it was, unless that is too often for them (C-163). */
export const close = defineMutator({
  args: target.extend({ form: wrapUpFormSchema }),
  by: ['person'],
  run(rows, { interactionId, form }, context) {
    const interaction = ownOpenInteraction(rows, interactionId, context);
    const steps = stepsOf(rows, interaction, context.now);
    refuseProblems(wrapUpProblems(form, steps));
    const stream = interactionStream(interactionId);
    const events: DraftEvent[] = [];
    if (interaction.state !== 'wrapUp') events.push({ stream, type: 'interaction.wrapUpStarted', data: {} });
    const skipped = isGone(form) ? [] : namedSkips(form, steps);
    const data = { ...form, skipped: skipped.length > 0 ? skipped : undefined };
    events.push({ stream, type: 'interaction.closed', data });
    const asks = isAskedInWriting(interaction.channel) && form.disposition !== 'spam';
    if (asks && mayBeAsked(rows, interaction.customerId, context.now))
      events.push({ stream, type: 'survey.offered', data: {} });
    return events;
  },
});

/**
 * Looks at what is masked of a customer, and it is written down: who, when, which field and why. The interaction's owner
 * may, once the customer has shown who they are (C-047); so may whoever has promised the customer a callback, who may
 * have handed the interaction over since: they look at the number they promised to call.
 */
export const revealContact = defineMutator({
  args: target.extend({
    callbackId: z.string().optional(),
    field: profileFieldSchema.optional(),
    why: revealWhySchema.optional(),
  }),
  by: ['person'],
  run(rows, { interactionId, callbackId, field = 'phone', why }, context) {
    const stream = interactionStream(interactionId);
    refuseUnless(!isSecurityOverdue(rows, context.actor.id, context.now), 'trainingOverdue');
    refuseUnless(
      !isLookTooMany(rows.get('viewing', context.actor.id), filesAnHour(rows, context.now), context.now),
      'limitReached',
    );
    if (callbackId === undefined) {
      const held = heldInteraction(rows, interactionId, context);
      const disclosure = disclosureOf(held);
      refuseUnless(disclosure !== 'locked', 'disclosureLocked');
      refuseUnless(disclosure === 'open', 'notVerified');
      if (!why) throw new Refusal('missingField', [{ field: 'why', problem: 'required' }]);
      return [{ stream, type: 'contact.revealed', data: { customerId: held.customerId, field, why } }];
    }
    const callback = rows.get('callback', callbackId);
    refuseUnless(callback, 'notFound');
    const mine = callback.ownerId === actingPerson(rows, context).id;
    const { customerId } = callback;
    // Nobody is called in the quiet hours who does not wait for it (P-QH).
    refuseUnless(!callback.campaign || !isQuiet(context.now, callingRules(rows)), 'tooLate');
    refuseUnless(mine && callback.interactionId === interactionId && customerId !== undefined, 'notOwner');
    const data = { customerId, field: 'phone' as const, why: 'contactThem' as const };
    return [{ stream, type: 'contact.revealed', data }];
  },
});
