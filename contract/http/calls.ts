import { z } from 'zod';
import { languageSchema } from '../../domain/language.ts';

const call = z.object({
  /** The exchange's own name for it; the interaction is called so. */
  callId: z.string().regex(/^[\w-]{1,64}$/),
  /** Where it waits: a queue, or whichever has the number that was dialled. */
  queueId: z.string().optional(),
  dialled: z.string().trim().max(40).optional(),
  /** Whose number is shown, where it is. */
  number: z.string().trim().max(20).optional(),
  name: z.string().trim().max(60).optional(),
  language: languageSchema.default('zh-CN'),
  /** They have been told that the call is recorded (C-149). */
  recordingNotice: z.boolean(),
});
/**
 * `POST /calls` -> `{}`: a telephone exchange tells of a call that waits in a queue; again does no harm. `POST
 * /calls/:id/hung-up`: whoever called is gone; of a call that somebody talks on nothing follows, its agent ends it. The exchange
 * signs in with an admin's account.
 */
export const callSchema = call.refine(({ queueId, dialled }) => queueId ?? dialled, {
  path: ['queueId'],
  error: 'a call needs a queue or the number that was dialled',
});
export type Call = z.infer<typeof callSchema>;

/**
 * `GET /calls/waiting`: what those who wait are to hear, at least every `announceEveryMs` (P-ANN, C-025). Without an estimate nothing
 * is promised, and the place alone is said.
 */
const place = { position: z.number().int().min(1), expectedMs: z.number().int().min(0).optional() };
export const waitingCallsSchema = z.object({
  announceEveryMs: z.number().int(),
  calls: z.array(
    z.object({ callId: z.string(), queueId: z.string(), ...place, announcedAt: z.number().int().optional() }),
  ),
});
export type WaitingCalls = z.infer<typeof waitingCallsSchema>;

/** `POST /calls/:id/announced`: this is what they were told, now; it stands in the journal. */
export const announcedSchema = z.strictObject(place);
