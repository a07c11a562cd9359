import { z } from 'zod';
import { channelSchema } from '../queue/channel.ts';

/**
 * One stay of an interaction in one queue and the handling that follows it: the row that queue figures count.
 * An interaction that is handed over has one leg a queue or agent (metrics: multi-leg example).
 */
export const legSchema = z.object({
  id: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  channel: channelSchema,
  entry: z.enum(['arrival', 'transfer']),
  /** When it came in, where a voice menu stood before the queue. By the log's clocks it may be after the entry. */
  arrivedAt: z.number().int().optional(),
  /**
   * Queue entry: the clock of service level, ASA and abandonment starts here. For a message left off hours it is the
   * next opening, which may be still to come.
   */
  enteredAt: z.number().int(),
  answeredAt: z.number().int().optional(),
  agentId: z.string().optional(),
  /** When the customer gave up waiting. */
  abandonedAt: z.number().int().optional(),
  /** When the customer left the queue for a callback: no abandon. */
  callbackAt: z.number().int().optional(),
  /** When talking ended, the last time: wrap-up starts or the matter was handed over. */
  talkEndedAt: z.number().int().optional(),
  /** When after-call work ended. */
  endedAt: z.number().int().optional(),
  heldSince: z.number().int().optional(),
  holdMs: z.number().int(),
  /** Wrap-up that was left for the conversation again, in milliseconds; what came after `talkEndedAt` is not in. */
  wrapUpMs: z.number().int().optional(),
  transferredOut: z.boolean(),
});
export type Leg = z.infer<typeof legSchema>;
