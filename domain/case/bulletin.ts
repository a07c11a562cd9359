import { z } from 'zod';

/** What the whole house is told of a suggestion that was adopted; nothing of who made it (C-144). */
export const bulletinSchema = z.object({
  id: z.string(),
  text: z.string(),
  at: z.number().int(),
  by: z.string(),
});
export type Bulletin = z.infer<typeof bulletinSchema>;

/** The latest first. */
export const inOrder = (bulletins: readonly Bulletin[]): Bulletin[] =>
  [...bulletins].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
