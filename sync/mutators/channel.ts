import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { channelSchema } from '../../domain/queue/channel.ts';
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
    const others = openChannels((one) => rows.get('channelstate', one)).filter((one) => one !== channel);
    refuseUnless(open || others.length > 0, 'limitReached');
    refuseProblems(channelProblems({ open, reason, override }, others.length));
    const words = override.trim();
    const data = { channel, open, reason: reason.trim(), ...(!open && words && { override: words }) };
    return [{ stream: streamOf(channel), type: 'channel.set', data }];
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
