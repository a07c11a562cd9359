import { z } from 'zod';

/** Why a customer is not asked how it was. */
export const notAskedSchema = z.enum(['declined', 'askedLately']);
export type NotAsked = z.infer<typeof notAskedSchema>;
