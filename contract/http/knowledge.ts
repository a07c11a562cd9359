import { z } from 'zod';

/** `GET /knowledge/articles/:id/uses`: what became of an article, over all its versions, in interactions (C-228). */
export const articleIdSchema = z.object({ id: z.string().min(1).max(64) });
export const articleUsesSchema = z.object({
  /** Interactions it was opened in, and those in which it was used or put into an answer. */
  read: z.number().int(),
  used: z.number().int(),
  /** Interactions in which somebody said that it helped, or that it did not. */
  helped: z.number().int(),
  didNotHelp: z.number().int(),
});
export type ArticleUses = z.infer<typeof articleUsesSchema>;
