import { z } from 'zod';
import { bilingualSchema } from '../../language.ts';
import { channelSchema } from '../../queue/channel.ts';
import { instant } from './instant.ts';

/** What happens to a channel as a whole (C-005). */
export const channelEvents = {
  /** Added by an admin, by configuration alone (C-012); its name says its kind. */
  'channel.registered': z.object({ channel: channelSchema, name: bilingualSchema, queueId: z.string() }),
  /** Its adapter has a new key, and the one before opens nothing any more. */
  'channel.keyMade': z.object({ channel: channelSchema, by: z.string() }),
  'channel.set': z.object({
    channel: channelSchema,
    open: z.boolean(),
    reason: z.string(),
    override: z.string().optional(),
  }),
  'channel.healthChanged': z.object({ channel: channelSchema, alive: z.boolean(), lastBeatAt: instant }),
} as const;
