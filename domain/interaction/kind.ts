import { z } from 'zod';

/** What a matter is: the four kinds of a case. */
export const kindSchema = z.enum(['inquiry', 'complaint', 'suggestion', 'feedback']);
export type Kind = z.infer<typeof kindSchema>;
