import { z } from 'zod';
import { kindSchema } from '../interaction/kind.ts';
import { bilingualSchema, languageSchema } from '../language.ts';
import { channelSchema } from '../queue/channel.ts';
import { guideStepSchema } from './guide/guide.ts';
import { TASK_LIMIT, taskSchema } from './procedure/task.ts';
import { termSchema } from './term/term-schema.ts';

export const scriptMomentSchema = z.enum([
  'greeting',
  'recordingNotice',
  'verification',
  'empathy',
  'apology',
  'guided',
  'procedure',
  'hold',
  'transfer',
  'advice',
  'closing',
  'offHours',
  'autoReply',
  'term',
]);
export type ScriptMoment = z.infer<typeof scriptMomentSchema>;

/** The variables approved wording may use, written `{customer}` in the body, or with a fallback `{customer|friend}`. */
export const scriptVariableSchema = z.enum([
  'customer',
  'agent',
  'timeOfDay',
  'brand',
  'queue',
  'nextOpening',
  'matter',
]);
export type ScriptVariable = z.infer<typeof scriptVariableSchema>;

/** Where a script may be used; what is left out puts no limit. */
export const scriptConditionsSchema = z.object({
  channels: z.array(channelSchema).optional(),
  queueIds: z.array(z.string()).optional(),
  kinds: z.array(kindSchema).optional(),
});
export type ScriptConditions = z.infer<typeof scriptConditionsSchema>;

/** What a version of a script says, and where and when it holds. */
export const scriptContentSchema = z.object({
  moment: scriptMomentSchema,
  language: languageSchema,
  title: bilingualSchema,
  body: z.string(),
  /** The order it is offered in among scripts of the same moment. */
  order: z.number().int(),
  conditions: scriptConditionsSchema.optional(),
  /** Has to be said in every conversation it is for (C-046). */
  required: z.boolean().optional(),
  /** In force from the first instant on, and until before the last. */
  from: z.number().int().optional(),
  until: z.number().int().optional(),
  /** The tree of a guided script (C-036); the first step is where it begins. */
  steps: z.array(guideStepSchema).optional(),
  /** What a procedure asks to be done, in order (C-033). It is for colleagues: nobody says it, whatever its language. */
  tasks: z.array(taskSchema).max(TASK_LIMIT).optional(),
  /** What an approved term has besides its wording (C-043). */
  term: termSchema.optional(),
});
export type ScriptContent = z.infer<typeof scriptContentSchema>;

/** Approved wording for one moment in one language (C-039): its present version and those that are to come. */
export const scriptSchema = scriptContentSchema.extend({
  id: z.string(),
  version: z.number().int(),
  /** Approved for later, the soonest first. */
  coming: z.array(scriptContentSchema.extend({ version: z.number().int() })).optional(),
  /** The record of each version by its number: `wording` rows. Absent while it is as the centre was set up. */
  wordings: z.record(z.string(), z.string()).optional(),
});
export type Script = z.infer<typeof scriptSchema>;

/** The record that approved wording went out, and whether the agent changed it first (C-041). */
export const scriptUseSchema = z.object({
  scriptId: z.string(),
  version: z.number().int(),
  moment: scriptMomentSchema,
  edited: z.boolean(),
  /** How far it was changed: signs that differ, of so many. Absent where nothing was, and in journals of before. */
  changed: z.object({ signs: z.number().int(), of: z.number().int() }).optional(),
  /** Other scripts that stand in the same message. */
  also: z.array(z.string()).optional(),
});
export type ScriptUse = z.infer<typeof scriptUseSchema>;
