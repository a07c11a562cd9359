import { z } from 'zod';

/**
 * `GET /availability`, for team leads, managers and admins: this month, minute by minute, as the centre has looked at
 * itself. A minute without a look is one in which nobody was served.
 */
export const availabilitySchema = z.object({
  /** From the first look of the month to the last whole minute. */
  from: z.number().int(),
  to: z.number().int(),
  minutes: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
  /** How long a write and a read of the centre's database took, ms: half and 95 in 100 of them no longer. */
  median: z.number().optional(),
  p95: z.number().optional(),
  /** When it was away, the latest first. */
  away: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
});
export type Availability = z.infer<typeof availabilitySchema>;
