import { z } from 'zod';

/** What the centre is made of. */
export const configEvents = {
  // What the centre is made of: people, queues, scripts, scorecards, customers
  'config.put': z.object({ entity: z.string(), row: z.record(z.string(), z.unknown()) }),
  'config.removed': z.object({ entity: z.string(), id: z.string() }),
} as const;
