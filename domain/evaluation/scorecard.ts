import { z } from 'zod';
import { bilingualSchema } from '../language.ts';

export const criterionSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  guidance: bilingualSchema.optional(),
  weight: z.number().positive(),
  /** A critical miss makes the final score 0 and keeps the raw score. */
  critical: z.boolean(),
});
export const sectionSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  weight: z.number().positive(),
  criteria: z.array(criterionSchema).min(1),
});
export const scorecardSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  version: z.number().int(),
  sections: z.array(sectionSchema).min(1),
});
export type Criterion = z.infer<typeof criterionSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Scorecard = z.infer<typeof scorecardSchema>;

/** 1 met, 0.5 partly, 0 missed, or not applicable. */
export const answerSchema = z.union([z.literal(1), z.literal(0.5), z.literal(0), z.literal('notApplicable')]);
export type Answer = z.infer<typeof answerSchema>;

/** Answers by criterion id. */
export const answersSchema = z.record(z.string(), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** One evaluator's judgement of one interaction. Scores are computed from the answers, never typed in. */
export const evaluationSchema = z.object({
  id: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  agentId: z.string(),
  evaluatorId: z.string(),
  scorecardId: z.string(),
  scorecardVersion: z.number().int(),
  answers: answersSchema,
  comment: z.string(),
  state: z.enum(['draft', 'released']),
  savedAt: z.number().int(),
  /** Names what was last saved: who edits says what they started from. Absent on those of earlier versions. */
  revision: z.string().optional(),
  releasedAt: z.number().int().optional(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
