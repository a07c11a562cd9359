import { z } from 'zod';

/** A lead who looks on at somebody else's conversation (C-147), and from when on they speak in it. */
export const observerSchema = z.object({
  personId: z.string(),
  since: z.number().int(),
  joinedAt: z.number().int().optional(),
});
export type Observer = z.infer<typeof observerSchema>;
