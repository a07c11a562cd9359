import { z } from 'zod';
import { areaSchema, faultSchema } from '../case/case.ts';
import { type SummedFigureId, summedFigureIds } from '../metrics/formulas.ts';
import type { Rate } from '../metrics/rate.ts';
import type { FieldProblem } from '../refusal.ts';
import { DAY, type Instant } from '../time.ts';
import { changeRefSchema } from './change.ts';
import { findingRefSchema } from './finding.ts';

const instant = z.number().int();

/** A figure of one queue over [from, to), as the centre counted it. */
export const measuredSchema = z.object({
  from: instant,
  to: instant,
  numerator: z.number().int(),
  denominator: z.number().int().optional(),
});
export type Measured = z.infer<typeof measuredSchema>;

export const verdictSchema = z.enum(['effective', 'notEffective', 'notMeasurable']);
export type Verdict = z.infer<typeof verdictSchema>;

/** What is to be done, by whom and by when, and the figure that shows whether it helped (C-211, C-213). */
export const correctionContentSchema = z.object({
  title: z.string().max(200),
  ownerId: z.string().max(64),
  dueAt: instant,
  queueId: z.string().max(64),
  metric: z.enum(summedFigureIds),
  /** Kept as two parts, as every figure: 85 % is 850 of 1000, a time is milliseconds of one. */
  target: z.object({ numerator: z.number().int(), denominator: z.number().int().positive() }),
  problemId: z.string().max(64).optional(),
  /** Against complaints of this type only: the complaint rate is then that of its recorded cases (C-129). */
  complaintsOf: z.object({ area: areaSchema, fault: faultSchema }).optional(),
  /** It asks for something to be changed because of this: it waits for somebody else's word, and keeps what was changed (C-174). */
  finding: findingRefSchema.optional(),
  /** Why the finding asks for it. */
  why: z.string().max(2_000).optional(),
});
export type CorrectionContent = z.infer<typeof correctionContentSchema>;

const roundSchema = z.object({
  doneAt: instant,
  doneBy: z.string(),
  note: z.string(),
  effect: measuredSchema.optional(),
  verdict: verdictSchema.optional(),
});

/** What a person says of a change that was made, in the end. */
export const judgementSchema = z.enum(['worked', 'didNotWork', 'undone']);
export type Judgement = z.infer<typeof judgementSchema>;

/**
 * A corrective action. Not effective, it is open again by itself; not measurable, a person says what becomes of it.
 * One that comes from a finding begins as a request and ends with somebody's judgement, whatever was measured (C-174).
 */
export const correctionSchema = correctionContentSchema.extend({
  id: z.string(),
  state: z.enum(['asked', 'declined', 'open', 'done', 'effective', 'notMeasurable', 'dropped', 'judged']),
  madeAt: instant,
  madeBy: z.string(),
  /** The thirty days before it was made. */
  baseline: measuredSchema.optional(),
  rounds: z.array(roundSchema),
  dropped: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
  /** What somebody else than who asked for it said: yes or no, and why. */
  decided: z.object({ at: instant, by: z.string(), approved: z.boolean(), reason: z.string() }).optional(),
  /** What was changed because of it. */
  changes: z.array(changeRefSchema.extend({ at: instant, by: z.string() })).optional(),
  judged: z.object({ at: instant, by: z.string(), judgement: judgementSchema, text: z.string() }).optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** So long before and after is measured. */
export const EFFECT_AFTER = 30 * DAY;

/** What keeps it from being made. */
export function correctionProblems(
  {
    title,
    ownerId,
    queueId,
    dueAt,
    metric,
    complaintsOf,
    finding,
    why,
  }: Partial<Omit<CorrectionContent, 'target'>>,
  now: Instant,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!title?.trim()) problems.push({ field: 'title', problem: 'required' });
  if (!ownerId) problems.push({ field: 'ownerId', problem: 'required' });
  if (!queueId) problems.push({ field: 'queueId', problem: 'required' });
  if (dueAt === undefined) problems.push({ field: 'dueAt', problem: 'required' });
  else if (dueAt < now) problems.push({ field: 'dueAt', problem: 'inThePast' });
  if (finding && !why?.trim()) problems.push({ field: 'why', problem: 'required' });
  if (complaintsOf && metric !== 'complaintRate') problems.push({ field: 'metric', problem: 'invalid' });
  return problems;
}

const betterWhenMore: ReadonlySet<SummedFigureId> = new Set<SummedFigureId>([
  'answered',
  'serviceLevel',
  'humanAnswerRate',
  'handled',
  'fcr',
  'fcr72h',
  'fcr30d',
  'resolution',
  'csat',
  'surveyResponse',
  'nps',
  'effort',
  'care',
  'independent',
  'slaAttainment',
  'promiseKept',
]);

/** Whether more of it is better; of the others less is. */
export const wantsMore = (metric: SummedFigureId): boolean => betterWhenMore.has(metric);

/** When the effect of what was done last can be measured; undefined while nothing is done or it has been measured. */
export function effectDueAt({ state, rounds, judged }: Correction): Instant | undefined {
  const last = rounds.at(-1);
  const stands = state === 'done' || (judged !== undefined && judged.judgement !== 'undone');
  return stands && last && !last.effect ? last.doneAt + EFFECT_AFTER : undefined;
}

/** Still to be done after its time (C-221). */
export const isOverdue = ({ state, dueAt }: Correction, now: Instant): boolean =>
  state === 'open' && dueAt < now;

/** A measured figure as a rate; a count is so many of one. */
export const rateOf = ({ numerator, denominator = 1 }: Omit<Measured, 'from' | 'to'>): Rate => ({
  numerator,
  denominator,
});
