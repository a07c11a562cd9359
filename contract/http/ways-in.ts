import { z } from 'zod';
import { bilingualSchema } from '../../domain/language.ts';
import { channelSchema } from '../../domain/queue/channel.ts';
import { openingHoursSchema } from '../../domain/queue/queue.ts';

/**
 * `GET /channels`: the ways into the centre and their hours, for the pages where customers look for them (C-006). Its ETag is
 * that of its content; `If-None-Match` with it is answered 304.
 */
export const waysInSchema = z.object({
  /** Rises whenever queues, or who serves them, were set up anew. */
  version: z.number().int(),
  /** When that was last, UTC ms. */
  changedAt: z.number().int(),
  queues: z.array(
    z.object({
      id: z.string(),
      name: bilingualSchema,
      brand: bilingualSchema,
      hours: openingHoursSchema,
      /** A path of this server, a number to dial or a mail address. */
      ways: z.array(z.object({ channel: channelSchema, at: z.string() })),
    }),
  ),
});
export type WaysIn = z.infer<typeof waysInSchema>;
