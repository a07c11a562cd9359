import { z } from 'zod';

/** Milliseconds since the epoch (UTC). */
export const instantSchema = z.int().nonnegative();
