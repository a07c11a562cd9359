import { z } from 'zod';
import { outageSchema } from '../../domain/line/outage.ts';

/** `GET /line?from&to`, for managers and admins: [from, to), UTC ms, at most 31 days. */
export const lineQuerySchema = z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() });

export const lineSchema = z.object({
  /** When desktops were cut off, as each of them had it; the latest first. */
  outages: z.array(outageSchema),
  /** When the centre lost a person's line without a word and had it back, if it has; the latest first. */
  heard: z.array(
    z.object({ personId: z.string(), since: z.number().int(), until: z.number().int().optional() }),
  ),
  /** How long the line there and back took, by person and day of the site, ms. */
  trips: z.array(
    z.object({
      personId: z.string(),
      day: z.number().int(),
      count: z.number().int(),
      mean: z.number(),
      longest: z.number().int(),
    }),
  ),
});
export type LineReport = z.infer<typeof lineSchema>;
