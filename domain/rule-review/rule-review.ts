import { z } from 'zod';
import { blockOfMonths, type MonthBlock } from '../calendar/block-of-months.ts';
import { dayOf } from '../calendar/site-time.ts';
import { packInputsSchema } from '../pack/pack.ts';
import { isTheirDuty } from '../person/duties.ts';
import type { Person } from '../person/person.ts';
import { numberAt, type ParameterRow } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import { wayCountSchema } from '../study/by-way.ts';
import { DAY, type Instant } from '../time.ts';

const instant = z.number().int();

/**
 * What the rules themselves are judged by (C-220): how fast and how well matters are received and handled, what customers
 * say, and a report on how the rules are kept.
 */
export const reviewParts = ['efficiency', 'survey', 'report'] as const;
export const reviewPartSchema = z.enum(reviewParts);
export type ReviewPart = z.infer<typeof reviewPartSchema>;

/** What the centre puts there: figures of every queue, the studies of the time, how many clauses were carried out. */
export const reviewInputsSchema = z.object({
  figures: packInputsSchema.shape.figures,
  studies: z.array(z.object({ id: z.string(), ways: z.array(wayCountSchema) })),
  clauses: z.object({ total: z.number().int(), carriedOut: z.number().int() }),
});
export type ReviewInputs = z.infer<typeof reviewInputsSchema>;

const writtenSchema = z.object({ text: z.string(), by: z.string(), at: instant });

/** The half-yearly evaluation of the rules (P-EVAL). Complete with all three parts, and signed only then. */
export const ruleReviewSchema = z.object({
  /** Its first month, as `2026-07`. */
  id: z.string(),
  from: instant,
  to: instant,
  preparedAt: instant,
  inputs: reviewInputsSchema,
  parts: z.partialRecord(reviewPartSchema, writtenSchema),
  signed: z.object({ by: z.string(), at: instant }).optional(),
});
export type RuleReview = z.infer<typeof ruleReviewSchema>;

/** It is due so long after it was put on the table. */
const DUE_AFTER = 30 * DAY;

export const reviewDueAt = ({ preparedAt }: RuleReview): Instant => preparedAt + DUE_AFTER;
export const isReviewLate = (row: RuleReview, now: Instant): boolean =>
  !row.signed && reviewDueAt(row) <= now;

/** The stretch that ended last before this day: so many months as are in force (P-EVAL). */
export function reviewPeriod(row: ParameterRow | undefined, now: Instant): MonthBlock {
  const months = numberAt('P-EVAL', row, now);
  return blockOfMonths(blockOfMonths(dayOf(now), months).first - 1, months);
}

/** The parts that nobody has written yet. */
export const missingParts = ({ parts }: Pick<RuleReview, 'parts'>): ReviewPart[] =>
  reviewParts.filter((part) => !parts[part]);

/** With a part missing it is incomplete, and cannot be signed (C-220). */
export const signingProblems = (row: Pick<RuleReview, 'parts'>): FieldProblem[] =>
  missingParts(row).map((field) => ({ field, problem: 'required' }));

/** Whether a whole one waits for this person's signature. */
export const maySign = (row: RuleReview, person: Person): boolean =>
  !row.signed && missingParts(row).length === 0 && isTheirDuty(person, 'ruleReview.sign');
