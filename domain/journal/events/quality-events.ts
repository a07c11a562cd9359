import { z } from 'zod';
import { cardContentSchema } from '../../evaluation/card-version.ts';
import { answersSchema, decisionSchema, disputeSchema } from '../../evaluation/scorecard.ts';
import { flagKinds } from '../../flags/flag.ts';
import { kindSchema } from '../../interaction/kind.ts';
import { reportContentSchema } from '../../sampling/daily-report.ts';
import { pickSchema } from '../../sampling/draw.ts';
import { candidateSchema, exclusionSchema } from '../../sampling/frame.ts';
import { handOverSchema } from '../../sampling/hand-over.ts';
import { planContentSchema } from '../../sampling/plan.ts';
import { instant } from './instant.ts';

/** What is judged, by whom and how: evaluations, flags, samples, scorecards, calibration. */
export const qualityEvents = {
  'evaluation.saved': z.object({
    evaluationId: z.string(),
    scorecardId: z.string(),
    scorecardVersion: z.number().int(),
    agentId: z.string(),
    answers: answersSchema,
    comment: z.string(),
  }),
  'evaluation.released': z.object({ evaluationId: z.string() }),
  /** Handed in for a comparison of evaluators: it says nothing about its agent, who never sees it. */
  'evaluation.calibrated': z.object({ evaluationId: z.string() }),
  // What became of a released evaluation: the agent's word, and a second and third person's
  'evaluation.acknowledged': z.object({ evaluationId: z.string() }),
  'evaluation.disputed': z.object({ evaluationId: z.string(), disputes: z.array(disputeSchema) }),
  'evaluation.decided': z.object({ evaluationId: z.string(), decisions: z.array(decisionSchema) }),
  'evaluation.appealed': z.object({ evaluationId: z.string(), reason: z.string() }),
  'evaluation.settled': z.object({ evaluationId: z.string(), decisions: z.array(decisionSchema) }),
  /** What a person said of what the rules for quality saw, and of what they did not see. */
  'flag.judged': z.object({ flagId: z.string(), right: z.boolean() }),
  'flag.missed': z.object({ kind: z.enum(flagKinds) }),
  // What is judged, and how evaluators compare
  'sample.planned': planContentSchema.extend({ planId: z.string(), leadId: z.string().optional() }),
  'sample.planStopped': z.object({ planId: z.string() }),
  /** A day's draw with all it was made from: with the seed anyone gets the same. */
  'sample.drawn': z.object({
    planId: z.string(),
    seed: z.string(),
    from: instant,
    to: instant,
    frame: z.array(candidateSchema),
    exclusions: z.array(exclusionSchema),
    evaluatorIds: z.array(z.string()),
    picks: z.array(pickSchema),
  }),
  /** Somebody else judges one of what was drawn: never another one of it (C-152). */
  'sample.handedOver': handOverSchema
    .omit({ by: true, at: true })
    .extend({ drawId: z.string(), planId: z.string() }),
  /** The day's report on one queue's sample, and that a member of the team has read it (C-154). */
  'sample.reported': reportContentSchema,
  'sample.reportRead': z.object({ reportId: z.string() }),
  /** The draft of a card's next version, and its publication. */
  'scorecard.written': cardContentSchema.extend({
    scorecardId: z.string(),
    cardId: z.string(),
    version: z.number().int(),
    kind: kindSchema.optional(),
  }),
  'scorecard.published': z.object({ scorecardId: z.string() }),
  'calibration.started': z.object({
    sessionId: z.string(),
    scorecardId: z.string(),
    interactionIds: z.array(z.string()),
    evaluatorIds: z.array(z.string()),
  }),
  'calibration.closed': z.object({ sessionId: z.string(), interactionIds: z.array(z.string()) }),
} as const;
