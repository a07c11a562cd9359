import { z } from 'zod';
import { scriptUseSchema } from '../script/script.ts';

export const MESSAGE_LIMIT = 4_000;

export const messageSchema = z.object({
  id: z.string(),
  interactionId: z.string(),
  author: z.object({ kind: z.enum(['customer', 'person', 'system']), id: z.string() }),
  text: z.string(),
  at: z.number().int(),
  script: scriptUseSchema.optional(),
  /** When the customer's page had it; absent while it has not been shown. */
  deliveredAt: z.number().int().optional(),
  /** It went by mail: taken by a mail service, which is as far as anybody can see. */
  mailed: z.boolean().optional(),
  /** The mail service would not have it, and why. */
  failed: z.object({ at: z.number().int(), reason: z.string() }).optional(),
});
export type Message = z.infer<typeof messageSchema>;
