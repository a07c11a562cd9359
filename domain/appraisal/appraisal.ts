import { z } from 'zod';
import { nthBusinessDay } from '../calendar/business-calendar.ts';
import { type Month, monthSchema, windowOfMonth } from '../calendar/month.ts';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { closesAfter } from '../metrics/closing.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { rateSchema } from './goals.ts';
import { indicatorSchema } from './indicator.ts';
import { type SheetScore, sheetScore } from './score.ts';
import { weightsSchema } from './weighting.ts';

/** With fewer valid answers satisfaction is said to be of few, and nobody is compared by it (C-210). */
export const FEW_ANSWERS = 30;
const TEXT_LIMIT = 2_000;

/** Why a month that was closed came to something else. */
export const restatedBecause = ['late', 'formula', 'evaluation'] as const;

export const sheetVersionSchema = z.object({
  version: z.number().int().min(1),
  at: z.number().int(),
  /** All of a figure in two whole numbers; of quality the sum of scores in hundredths, over a hundred times their number. */
  figures: z.partialRecord(
    indicatorSchema,
    z.object({ numerator: z.number().int(), denominator: z.number().int() }),
  ),
  /** How many customers were asked how it was: satisfaction is read with the share of those who answered (C-210). */
  invited: z.number().int().optional(),
  weights: weightsSchema,
  weightingVersion: z.number().int(),
  goals: z.record(indicatorSchema, rateSchema),
  goalsVersion: z.number().int(),
  /** The formulas it was counted by. */
  formulas: z.string(),
  /** The month may still change without a restatement. */
  preliminary: z.boolean(),
  because: z.enum(restatedBecause).optional(),
});
export type SheetVersion = z.infer<typeof sheetVersionSchema>;

const signatureSchema = z.object({
  by: z.string(),
  at: z.number().int(),
  /** The version that was signed. */
  version: z.number().int(),
  /** What the head makes of the month, 1 to 5; it changes no figure and no score. */
  rating: z.number().int().min(1).max(5),
  text: z.string(),
});

/**
 * What one person's month came to. Nothing in it is typed in but the words of the head and of the person; nothing follows
 * from it by itself: no penalty, no pay (C-205).
 */
export const appraisalSchema = z.object({
  id: z.string(),
  agentId: z.string(),
  teamId: z.string(),
  month: monthSchema,
  versions: z.array(sheetVersionSchema).min(1),
  signature: signatureSchema.optional(),
  answer: z.object({ at: z.number().int(), agrees: z.boolean(), text: z.string() }).optional(),
});
export type Appraisal = z.infer<typeof appraisalSchema>;

export const appraisalId = (agentId: string, month: Month): string => `${agentId}:${month}`;

/** When a month is closed for good, but for restatements. */
export function closesAt(month: Month, rows: ParameterReader): Instant {
  const { to } = windowOfMonth(month);
  return to + closesAfter(rows, to);
}

export const latestOf = ({ versions }: Appraisal): SheetVersion =>
  versions.at(-1) ?? (versions[0] as SheetVersion);

/** The version that was signed, or else the latest: what is read and what goes to payroll. */
export const versionInForce = (row: Appraisal): SheetVersion =>
  row.versions.find(({ version }) => version === row.signature?.version) ?? latestOf(row);

export const scoreOfVersion = ({ weights, goals, figures }: SheetVersion): SheetScore =>
  sheetScore(weights, goals, figures);

export type SheetState = 'preliminary' | 'toSign' | 'signed' | 'answered';

export function sheetState(row: Appraisal): SheetState {
  if (row.signature) return row.answer ? 'answered' : 'signed';
  return latestOf(row).preliminary ? 'preliminary' : 'toSign';
}

/** Closed otherwise after it was signed: what was signed stands, and this stands beside it. */
export const isRestatedSince = (row: Appraisal): boolean =>
  row.signature !== undefined && latestOf(row).version > row.signature.version;

/** A sheet has a score and words (C-176): without a text nobody signs. */
export function signProblems({ rating, text }: { rating: number; text: string }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!Number.isInteger(rating) || rating < 1 || rating > 5)
    problems.push({ field: 'rating', problem: 'required' });
  return [...problems, ...textProblems(text)];
}

/** Whoever agrees may leave it at that; whoever does not says why. */
export const answerProblems = ({ agrees, text }: { agrees: boolean; text: string }): FieldProblem[] =>
  agrees && !text.trim() ? [] : textProblems(text);

function textProblems(text: string): FieldProblem[] {
  if (!text.trim()) return [{ field: 'text', problem: 'required' }];
  return text.length > TEXT_LIMIT ? [{ field: 'text', problem: 'tooLong' }] : [];
}

/**
 * The end of the last working day on which the person may answer, by the days in force when it was signed (P-APL);
 * undefined before it is signed and once they have.
 */
export function answerEndsAt({ signature, answer }: Appraisal, rows: ParameterReader): Instant | undefined {
  if (!signature || answer) return undefined;
  const days = numberInForce(rows, 'P-APL', signature.at);
  return startOfDay(nthBusinessDay(dayOf(signature.at), days) + 1);
}
