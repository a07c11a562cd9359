import { z } from 'zod';

/** What of the advice that was offered beside a matter was said, and what was not: scripts by id (C-038). */
export const adviceTakenSchema = z.object({
  used: z.array(z.string()).max(20),
  notUsed: z.array(z.string()).max(20),
});
export type AdviceTaken = z.infer<typeof adviceTakenSchema>;
