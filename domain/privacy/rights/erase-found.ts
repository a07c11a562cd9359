import { z } from 'zod';
import { keptSchema } from './rights-request.ts';

/** Everything the centre found of a customer when it was to be deleted. Only the server knows all of it. */
export const foundSchema = z.object({
  /** The customer’s file with all that were merged into it. */
  customerIds: z.array(z.string()),
  rows: z.array(z.object({ entity: z.string(), id: z.string() })),
  kept: z.array(keptSchema),
  /** Matters that nobody has ended yet: they are ended first. */
  open: z.number().int(),
});
export type FoundOfCustomer = z.infer<typeof foundSchema>;
