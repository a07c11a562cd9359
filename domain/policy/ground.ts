import { z } from 'zod';
import { bilingualSchema } from '../language.ts';

/** A law, a regulation below it, or a standard that rules rest on. */
export const lawSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['law', 'regulation', 'standard']),
  name: bilingualSchema,
});
export type Law = z.infer<typeof lawSchema>;

/** What a rule rests on: a law by its id, and its article or part where it is one. */
export const groundSchema = z.strictObject({ law: z.string().min(1), article: z.string().optional() });
export type Ground = z.infer<typeof groundSchema>;
