import { z } from 'zod';
import { languageSchema } from '../../domain/language.ts';

/**
 * `POST /calls` -> `{}`: a telephone exchange tells of a call that waits in a queue; again does no harm. `POST
 * /calls/:id/hung-up`: whoever called is gone; of a call that somebody talks on nothing follows, its agent ends it. The exchange
 * signs in with an admin's account.
 */
export const callSchema = z.object({
  /** The exchange's own name for it; the interaction is called so. */
  callId: z.string().regex(/^[\w-]{1,64}$/),
  queueId: z.string(),
  /** Whose number is shown, where it is. */
  number: z.string().trim().max(20).optional(),
  name: z.string().trim().max(60).optional(),
  language: languageSchema.default('zh-CN'),
  /** They have been told that the call is recorded (C-149). */
  recordingNotice: z.boolean(),
});
export type Call = z.infer<typeof callSchema>;
