import { z } from 'zod';
import { kindSchema } from '../interaction/kind.ts';
import { bilingualSchema } from '../language.ts';

/** What the journal answers by itself. */
export const factSchema = z.enum(['greeting', 'firstAnswer', 'handover']);
export type Fact = z.infer<typeof factSchema>;

/** 1 met, 0.5 partly, 0 missed, or not applicable. */
export const answerSchema = z.union([z.literal(1), z.literal(0.5), z.literal(0), z.literal('notApplicable')]);
export type Answer = z.infer<typeof answerSchema>;

export const criterionSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  guidance: bilingualSchema.optional(),
  weight: z.number().positive(),
  /** A critical miss makes the final score 0 and keeps the raw score. */
  critical: z.boolean(),
  /** It is answered by the journal, and by nobody else. */
  fact: factSchema.optional(),
  /** Asked only when another criterion of the card was answered like this; out of the score otherwise. */
  onlyIf: z.object({ criterionId: z.string(), answers: z.array(answerSchema).min(1) }).optional(),
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
  /** The kind of matter it is for; one without is for every kind that has none of its own (C-118). */
  kind: kindSchema.optional(),
  sections: z.array(sectionSchema).min(1),
  /** Which card this is a version of; its own id where there is only one. */
  cardId: z.string().optional(),
  /** A published version never changes. Those of before are published. */
  state: z.enum(['draft', 'published']).optional(),
  publishedAt: z.number().int().optional(),
  writtenBy: z.string().optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Scorecard = z.infer<typeof scorecardSchema>;

/** What an agent objects to: one criterion, why, and the moments of the conversation that show it. */
export const disputeSchema = z.object({
  criterionId: z.string(),
  reason: z.string(),
  moments: z.array(z.number().int()),
});
export type Dispute = z.infer<typeof disputeSchema>;

/** What a second or third person says of one disputed criterion: the answer that holds from now on, and why. */
export const decisionSchema = z.object({ criterionId: z.string(), answer: answerSchema, reason: z.string() });
export type Decision = z.infer<typeof decisionSchema>;

/** Answers by criterion id. */
export const answersSchema = z.record(z.string(), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** One step of an evaluation after its release. Nothing is written over: what held before stands in `before`. */
export const stepSchema = z.object({
  action: z.enum(['acknowledge', 'dispute', 'decide', 'appeal', 'settle']),
  at: z.number().int(),
  by: z.string(),
  disputes: z.array(disputeSchema).optional(),
  decisions: z.array(decisionSchema).optional(),
  reason: z.string().optional(),
  /** The answers as they were before a decision. */
  before: answersSchema.optional(),
});
export type Step = z.infer<typeof stepSchema>;

export const evaluationStateSchema = z.enum([
  'draft',
  'calibrated',
  'released',
  'acknowledged',
  'disputed',
  'decided',
  'appealed',
  'settled',
]);

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
  state: evaluationStateSchema,
  savedAt: z.number().int(),
  /** Names what was last saved: who edits says what they started from. Absent on those of earlier versions. */
  revision: z.string().optional(),
  releasedAt: z.number().int().optional(),
  /** What happened to it since it was released, in order. */
  steps: z.array(stepSchema).optional(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
