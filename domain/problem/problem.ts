import { z } from 'zod';
import { areaSchema, faultSchema } from '../case/case.ts';
import type { FieldProblem } from '../refusal.ts';

const instant = z.number().int();

/** Where a problem can be. `merged`: it was the same as another one, which has its occurrences now. */
export const problemStateSchema = z.enum(['reported', 'owned', 'analysed', 'fixed', 'verified', 'merged']);
export type ProblemState = z.infer<typeof problemStateSchema>;

export const occurrenceKinds = ['case', 'interaction', 'evaluation', 'feedback'] as const;
export const occurrenceKeySchema = z.object({
  kind: z.enum(occurrenceKinds),
  id: z.string().min(1).max(200),
});
export type OccurrenceKey = z.infer<typeof occurrenceKeySchema>;

/** One time that it was seen. */
export const occurrenceSchema = occurrenceKeySchema.extend({
  /** When it happened, not when it was linked. */
  at: instant,
  /** The conversation behind it, where there is one. */
  interactionId: z.string().optional(),
  linkedAt: instant,
  by: z.string(),
  /** It came from this problem when the two became one. */
  from: z.string().optional(),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

/** What is said of a problem when it is first seen. */
export const problemContentSchema = z.object({
  title: z.string().max(200),
  description: z.string().max(2_000),
  area: areaSchema,
  fault: faultSchema,
});
export type ProblemContent = z.infer<typeof problemContentSchema>;

/** The article or script that puts it right, where there is one. */
export const fixLinkSchema = z.object({
  articleId: z.string().max(64).optional(),
  scriptId: z.string().max(64).optional(),
});

const saidSchema = z.object({ at: instant, by: z.string(), text: z.string() });

/** An entry of the library of quality problems: seen so often, owned, put right, and checked by somebody else (C-217). */
export const problemSchema = problemContentSchema.extend({
  id: z.string(),
  state: problemStateSchema,
  reportedAt: instant,
  reportedBy: z.string(),
  occurrences: z.array(occurrenceSchema),
  ownerId: z.string().optional(),
  cause: saidSchema.optional(),
  fix: saidSchema.extend(fixLinkSchema.shape).optional(),
  verified: saidSchema.optional(),
  /** Why a fix was sent back, or that it came again after it had been checked; the last one. */
  reopened: saidSchema.optional(),
  mergedInto: z.string().optional(),
  /** Where it was before it was merged. */
  stateBefore: problemStateSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What keeps it from being entered. */
export function problemProblems({ title }: ProblemContent): FieldProblem[] {
  return title.trim() ? [] : [{ field: 'title', problem: 'required' }];
}

/** When it was first and last seen; when it was entered while nothing is linked. */
export function seenOf({ occurrences, reportedAt }: Problem): { first: number; last: number } {
  const times = occurrences.map(({ at }) => at);
  if (times.length === 0) return { first: reportedAt, last: reportedAt };
  return { first: Math.min(...times), last: Math.max(...times) };
}

export const hasOccurrence = ({ occurrences }: Problem, key: OccurrenceKey): boolean =>
  occurrences.some(({ kind, id }) => kind === key.kind && id === key.id);

/** The problems that something belongs to, those that were merged into another left out. */
export const problemsOf = (problems: readonly Problem[], key: OccurrenceKey): Problem[] =>
  problems.filter((one) => one.state !== 'merged' && hasOccurrence(one, key));
