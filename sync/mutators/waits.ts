import { z } from 'zod';
import { callbackProblems } from '../../domain/callback/callback.ts';
import { isWaiting } from '../../domain/interaction/interaction.ts';
import { eventData } from '../../domain/journal/event.ts';
import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { silentSince } from '../../domain/routing/announcements.ts';
import { standsInLine } from '../../domain/routing/kept-place.ts';
import { turnOf } from '../../domain/routing/waiting-order.ts';
import { alertsDue } from '../../domain/sla/alerts-due.ts';
import { SECOND } from '../../domain/time.ts';
import { type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** What the centre does about those who wait, and what they may ask for then. On the server only. */
const target = z.object({ interactionId: z.string() });

/** The agents of another queue are asked as well. */
export const overflow = defineMutator({
  args: target.extend({ toQueueId: z.string() }),
  by: ['system'],
  run(rows, { interactionId, toQueueId }) {
    const interaction = interactionOf(rows, interactionId);
    if (!isWaiting(interaction) || interaction.overflowTo !== undefined) return [];
    refuseUnless(rows.get('queue', toQueueId), 'notFound');
    return [
      { stream: interactionStream(interactionId), type: 'interaction.overflowed', data: { toQueueId } },
    ];
  },
});

/** The wait was long: the customer may be called back instead (C-026). */
export const offerCallback = defineMutator({
  args: target,
  by: ['system'],
  run(rows, { interactionId }) {
    const interaction = interactionOf(rows, interactionId);
    if (!isWaiting(interaction) || interaction.callbackOfferedAt !== undefined) return [];
    return [{ stream: interactionStream(interactionId), type: 'callback.offered', data: {} }];
  },
});

/** The customer would rather be called: somebody is given the promise, and it keeps the place they had in line (C-026). */
export const requestCallback = defineMutator({
  args: target.extend({
    callbackId: z.string(),
    ownerId: z.string(),
    number: z.string(),
    dueAt: z.number().int(),
    purpose: z.string().max(500),
  }),
  by: ['customer'],
  run(rows, { interactionId, ...asked }, context) {
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.customerId === context.actor.id, 'notAllowed');
    if (rows.get('callback', asked.callbackId)) return [];
    refuseUnless(isWaiting(interaction) && interaction.callbackOfferedAt !== undefined, 'wrongState');
    refuseUnless(rows.get('person', asked.ownerId), 'notFound');
    refuseProblems(callbackProblems(asked, context.now));
    const queue = rows.get('queue', interaction.queueId);
    refuseUnless(queue, 'notFound');
    const stream = interactionStream(interactionId);
    const turn = turnOf(interaction, queue);
    const data = { ...asked, number: asked.number.trim(), policy: 'picked' as const, turn };
    return [
      { stream, type: 'callback.promised', data },
      { stream, type: 'interaction.ended', data: {} },
    ];
  },
});

/** The telephone platform has told a caller where they stand (C-025). Who was taken in that moment hears it too. */
export const announce = defineMutator({
  args: target.extend(eventData['wait.announced'].shape),
  by: ['system'],
  run(rows, { interactionId, ...data }) {
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.channel === 'voice' && isWaiting(interaction), 'wrongState');
    return [{ stream: interactionStream(interactionId), type: 'wait.announced', data }];
  },
});

/** Tells of a caller who has heard nothing for longer than P-ANN, once for each such silence. */
export const tellSilence = defineMutator({
  args: target,
  by: ['system'],
  run(rows, { interactionId }, { now }) {
    const interaction = interactionOf(rows, interactionId);
    const limit = numberInForce(rows, 'P-ANN', now) * SECOND;
    const since = silentSince(interaction, now, limit);
    if (since === undefined || interaction.announced?.silentSince === since) return [];
    return [{ stream: interactionStream(interactionId), type: 'wait.silent', data: { since } }];
  },
});

/** Nobody is before them in line any more who chose to be called: whoever keeps the promise is told (C-026). */
export const reachPlace = defineMutator({
  args: z.object({ callbackId: z.string() }),
  by: ['system'],
  run(rows, { callbackId }) {
    const callback = rows.get('callback', callbackId);
    if (!callback?.interactionId || !standsInLine(callback)) return [];
    const stream = interactionStream(callback.interactionId);
    return [{ stream, type: 'callback.placeReached', data: { callbackId } }];
  },
});

/** Tells of the clocks that have used up their time, each share of it once however often and by whomever this is asked. */
export const alertClocks = defineMutator({
  args: target,
  by: ['system'],
  run(rows, { interactionId }, context) {
    const interaction = interactionOf(rows, interactionId);
    const queue = rows.get('queue', interaction.queueId);
    if (!queue) return [];
    const stream = interactionStream(interactionId);
    return alertsDue(interaction, queue, context.now).map(
      (data): DraftEvent => ({ stream, type: 'clock.alerted', data }),
    );
  },
});
