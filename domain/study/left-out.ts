import { z } from 'zod';
import { notAskedSchema } from '../customer/not-asked.ts';

/** Why somebody on the list of a campaign is not called (C-172). */
export const leftOutSchema = z.enum([...notAskedSchema.options, 'noNumber', 'stopped']);
export type LeftOut = z.infer<typeof leftOutSchema>;
