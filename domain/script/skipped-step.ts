import { z } from 'zod';
import { bilingualSchema } from '../language.ts';

/** Why a required step was left out (C-051). Another reason is told in words. */
export const skipReasonSchema = z.enum([
  'ownWords',
  'notNeeded',
  'customerDeclined',
  'customerGone',
  'other',
]);

/** The question whether there is anything else (C-048), beside the scripts that have to be said. */
export const ANYTHING_ELSE = 'anythingElse';

/** A step that was left out: a script's id, `script/task` of a procedure, or `anythingElse`. */
export const skippedStepSchema = z.object({
  step: z.string().max(120),
  why: skipReasonSchema,
  words: z.string().max(500),
});
export type SkippedStep = z.infer<typeof skippedStepSchema>;

/** As the journal keeps it: with the name it had then, in the version that held (C-051). */
export const namedSkipSchema = skippedStepSchema.extend({
  title: bilingualSchema.optional(),
  version: z.number().int().optional(),
});
export type NamedSkip = z.infer<typeof namedSkipSchema>;
