import { z } from 'zod';
import { noticeDraftSchema } from '../../privacy/notice.ts';

/** What the centre is made of. */
export const configEvents = {
  'privacyNotice.published': noticeDraftSchema,
  // What the centre is made of: people, queues, scripts, scorecards, customers
  'config.put': z.object({ entity: z.string(), row: z.record(z.string(), z.unknown()) }),
  'config.removed': z.object({ entity: z.string(), id: z.string() }),
} as const;
