import { z } from 'zod';

/** What every customer has, what some have because of who they are, and what comes on top (C-223). */
export const tierSchema = z.enum(['basic', 'personal', 'extra']);
export type Tier = z.infer<typeof tierSchema>;
export const tiers = tierSchema.options;
