import { z } from 'zod';

/** What the system shows of a call. It may stand on a locked screen, so it names nobody. */
export const attentionNoticeSchema = z.strictObject({
  id: z.string().min(1).max(400),
  title: z.string().min(1).max(200),
  body: z.string().max(1_000),
});
export type AttentionNotice = z.infer<typeof attentionNoticeSchema>;

/** `false`: a window was in front, or the system shows nothing. */
export const attentionShownSchema = z.strictObject({ shown: z.boolean() });

/** How long ago each interruption that counts was, ms; the two processes need not have the same clock. */
export const attentionSpentSchema = z.strictObject({
  ago: z.array(z.number().int().nonnegative()).max(1_000),
});
