import { z } from 'zod';
import { channelSchema } from '../../domain/queue/channel.ts';

/**
 * `POST /channels/:channel/beat` -> `{}`: whatever brings a channel's customers (an exchange, a mail gateway) says that it is
 * there, every 30 s. It signs in with an admin's account, or shows the key of a channel that was added. Calls, letters and asking for the outbox count as well.
 */
export const channelParamsSchema = z.object({ channel: channelSchema });
