import { z } from 'zod';

/** `GET /health`: answers only when the database does. */
export const healthSchema = z.object({
  status: z.literal('ok'),
  database: z.enum(['pglite', 'postgres']),
  serverTime: z.number().int(),
});
