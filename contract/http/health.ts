import { z } from 'zod';
import { presentFaultSchema } from '../../domain/operation/fault.ts';

/**
 * `GET /health`, for whoever distributes requests, and for windows of those who answer for the centre. With status 503 while the
 * database does not answer; whatever else is wrong is named and keeps nobody from being served (C-269).
 */
export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['pglite', 'postgres']),
  serverTime: z.number().int(),
  /** What is wrong, as of the last look of this process at itself. */
  faults: z.array(presentFaultSchema),
});
export type Health = z.infer<typeof healthSchema>;

/** The same with what every error says. */
export const healthDownSchema = healthSchema.extend({ error: z.literal('unavailable'), message: z.string() });
