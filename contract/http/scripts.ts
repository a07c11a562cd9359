import { z } from 'zod';

/**
 * `GET /scripts/uses`: how often each version of each script was sent by people, and how often word for word (C-041). For
 * those who write and approve scripts.
 */
export const scriptUsesSchema = z.object({
  uses: z.array(
    z.object({
      scriptId: z.string(),
      version: z.number().int(),
      sent: z.number().int(),
      unedited: z.number().int(),
      /** Signs that were changed in those that were, of so many in all of them. */
      changed: z.number().int(),
      signs: z.number().int(),
    }),
  ),
  /** In how many closed conversations advice was offered, and in how many of those it was said (C-038). */
  advice: z.array(z.object({ scriptId: z.string(), offered: z.number().int(), used: z.number().int() })),
});
export type ScriptUses = z.infer<typeof scriptUsesSchema>;
