import { z } from 'zod';
import { channelSchema } from '../../queue/channel.ts';
import { instant } from './instant.ts';

/** What happens to a channel as a whole (C-005). */
export const channelEvents = {
  'channel.set': z.object({
    channel: channelSchema,
    open: z.boolean(),
    reason: z.string(),
    override: z.string().optional(),
  }),
  'channel.healthChanged': z.object({ channel: channelSchema, alive: z.boolean(), lastBeatAt: instant }),
} as const;
