import { z } from 'zod';
import { bilingualSchema, languageSchema } from '../language.ts';

export const scriptMomentSchema = z.enum([
  'greeting',
  'verification',
  'empathy',
  'hold',
  'transfer',
  'closing',
  'offHours',
  'autoReply',
]);
export type ScriptMoment = z.infer<typeof scriptMomentSchema>;

/** The variables approved wording may use, written `{customer}` in the body. */
export const scriptVariableSchema = z.enum(['customer', 'agent', 'timeOfDay', 'brand', 'nextOpening']);
export type ScriptVariable = z.infer<typeof scriptVariableSchema>;

/** Approved wording for one moment in one language (C-039). */
export const scriptSchema = z.object({
  id: z.string(),
  moment: scriptMomentSchema,
  language: languageSchema,
  title: bilingualSchema,
  body: z.string(),
  version: z.number().int(),
  /** The order it is offered in among scripts of the same moment. */
  order: z.number().int(),
});
export type Script = z.infer<typeof scriptSchema>;

/** The record that approved wording went out, and whether the agent changed it first (C-041). */
export const scriptUseSchema = z.object({
  scriptId: z.string(),
  version: z.number().int(),
  moment: scriptMomentSchema,
  edited: z.boolean(),
});
export type ScriptUse = z.infer<typeof scriptUseSchema>;
