import { z } from 'zod';

/** What an interaction is called by whoever brought it in, and the address of ours that it came to. */
export const outsideSchema = z.object({ id: z.string().max(500), to: z.string().max(200) });
