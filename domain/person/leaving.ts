import { z } from 'zod';
import { siteDay, startOfDay } from '../calendar/site-time.ts';
import type { Instant } from '../time.ts';

/** Somebody leaves: from which day on they have no access, and where the personnel records say so (C-206). */
export const leavingSchema = z.object({
  /** The first day without access, in the site's zone. */
  on: z.iso.date(),
  /** What the personnel records call it: a number or a few words, nothing of the person. */
  record: z.string().trim().min(1).max(120),
});
export type Leaving = z.infer<typeof leavingSchema>;

/** From this instant on they have no access; a day of today or before means at once. */
export const accessEndsAt = ({ on }: Pick<Leaving, 'on'>): Instant => startOfDay(siteDay(on));
