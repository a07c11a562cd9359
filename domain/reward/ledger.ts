import { z } from 'zod';

/** There is one: what the centre may give away for good suggestions, in points. */
export const REWARDS = 'rewards';

/** What is left, and what was put in and given so far. The journal has every movement; the balance never goes below zero. */
export const ledgerSchema = z.object({
  id: z.string(),
  balance: z.number().int().min(0),
  funded: z.number().int(),
  given: z.number().int(),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** So much may be asked for or put in at once. */
export const pointsSchema = z.number().int().min(1).max(100_000);
