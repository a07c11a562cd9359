import { z } from 'zod';
import { recordFieldSchema } from '../../domain/interaction/record-score.ts';

const wholeRate = z.object({ numerator: z.number().int(), denominator: z.number().int() });

const scoreSchema = z.object({
  /** Fields that say something, of those that are needed. */
  score: wholeRate,
  records: z.number().int(),
  whole: z.number().int(),
  mostMissing: recordFieldSchema.optional(),
});

const period = z.object({
  /** By the end of the talk; at most 31 days. */
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
});

/** `GET /figures/records?…`: how complete records are, for team leads of their queues and managers of all (C-063). */
export const recordScoresQuerySchema = period;
export const recordScoresSchema = z.object({
  team: scoreSchema,
  /** By agent, in no order of merit. */
  agents: z.array(scoreSchema.extend({ agentId: z.string() })),
});
export type RecordScores = z.infer<typeof recordScoresSchema>;

/** `GET /figures/records/rows?…`: the records behind a score, those with gaps first. Answered as rows of figures. */
export const recordRowsQuerySchema = period.extend({
  agentId: z.string().max(200).optional(),
  /** So many rows are passed over: `next` of the page before. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
