import { z } from 'zod';

const saidSchema = z.object({
  at: z.number().int(),
  /** Place in line from 1. */
  position: z.number().int().min(1),
  /** What was said of how long it will take, ms; left out where nothing could be promised. */
  expectedMs: z.number().int().min(0).optional(),
});

/** What a caller heard of their wait (C-025): first, last, and how often. */
export const announcedWaitSchema = z.object({
  first: saidSchema.optional(),
  last: saidSchema.optional(),
  count: z.number().int(),
  /** Heard nothing for too long since then; gone with the next announcement. */
  silentSince: z.number().int().optional(),
  /** How often that was. */
  lapses: z.number().int(),
});
export type AnnouncedWait = z.infer<typeof announcedWaitSchema>;
