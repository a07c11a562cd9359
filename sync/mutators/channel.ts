import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { bilingualSchema } from '../../domain/language.ts';
import { type Channel, channelSchema, isRegisteredName } from '../../domain/queue/channel.ts';
import { CHANNEL_REGISTER, registeredAs, registrationProblems } from '../../domain/queue/channel-register.ts';
import { channelProblems, isChannelOpen, openChannels } from '../../domain/queue/channel-state.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (channel: string): Stream => ({ kind: 'config', id: `channel:${channel}` });

/**
 * Opens a channel, or closes it to whoever would come by it; what is on its way goes on. With fewer than two left it takes
 * an override in writing, and the last one is never closed (C-005).
 */
export const set = defineMutator({
  args: z.object({
    /** Not what a conversation came by: that nobody can change. */
    channelId: channelSchema,
    open: z.boolean(),
    reason: z.string(),
    override: z.string().optional(),
  }),
  by: ['person'],
  run(rows, { channelId: channel, open, reason, override = '' }, context) {
    actingPerson(rows, context, 'admin');
    refuseUnless(isChannelOpen(channel, rows.get('channelstate', channel)) !== open, 'alreadyDone');
    const register = rows.get('channelregister', CHANNEL_REGISTER);
    refuseUnless(!isRegisteredName(channel) || registeredAs(register, channel), 'notFound');
    const stateOf = (one: Channel) => rows.get('channelstate', one);
    const others = openChannels(stateOf, register).filter((one) => one !== channel);
    refuseUnless(open || others.length > 0, 'limitReached');
    refuseProblems(channelProblems({ open, reason, override }, others.length));
    const words = override.trim();
    const data = { channel, open, reason: reason.trim(), ...(!open && words && { override: words }) };
    return [{ stream: streamOf(channel), type: 'channel.set', data }];
  },
});

/** Adds a channel by configuration alone: what comes by it has the limits, hand-overs and figures of every other (C-012). */
export const register = defineMutator({
  args: z.object({ channelId: z.string().max(40), name: bilingualSchema, queueId: z.string() }),
  by: ['person'],
  run(rows, draft, context) {
    actingPerson(rows, context, 'admin');
    refuseProblems(registrationProblems(draft, rows.get('channelregister', CHANNEL_REGISTER)));
    refuseUnless(rows.get('queue', draft.queueId), 'notFound');
    const channel = channelSchema.parse(draft.channelId);
    const name = { 'zh-CN': draft.name['zh-CN'].trim(), en: draft.name.en.trim() };
    const data = { channel, name, queueId: draft.queueId };
    return [{ stream: streamOf(channel), type: 'channel.registered', data }];
  },
});

/** A key was made for the adapter of a channel that was added. */
export const keyMade = defineMutator({
  args: z.object({ channel: channelSchema, by: z.string() }),
  by: ['system'],
  run(rows, data) {
    refuseUnless(registeredAs(rows.get('channelregister', CHANNEL_REGISTER), data.channel), 'notFound');
    return [{ stream: streamOf(data.channel), type: 'channel.keyMade', data }];
  },
});

/** The centre has heard of a channel again, or not any more. */
export const health = defineMutator({
  args: z.object({ channel: channelSchema, alive: z.boolean(), lastBeatAt: z.number().int() }),
  by: ['system'],
  run(rows, data) {
    if (rows.get('channelstate', data.channel)?.health?.alive === data.alive) return [];
    return [{ stream: streamOf(data.channel), type: 'channel.healthChanged', data }];
  },
});
