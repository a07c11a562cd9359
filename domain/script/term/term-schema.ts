import { z } from 'zod';
import { bilingualSchema } from '../../language.ts';

/** A term is said within a sentence (C-043). In signs. */
export const TERM_LIMIT = 60;
/** What a colleague reads while somebody waits, in signs. */
export const DEFINITION_LIMIT = 200;
export const AVOID_LIMIT = 20;

/** What an approved term has besides its wording, which is the body of its script (C-043). */
export const termSchema = z.object({
  /** What it means. For colleagues of either language: nobody sends it. */
  definition: bilingualSchema,
  /** What is better not written in its place, each as it would stand. */
  avoid: z.array(z.string()).max(AVOID_LIMIT),
});
export type Term = z.infer<typeof termSchema>;
