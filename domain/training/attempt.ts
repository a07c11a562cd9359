import { z } from 'zod';
import type { Rate } from '../metrics/rate.ts';
import { reaches } from '../metrics/rate.ts';
import type { FieldProblem } from '../refusal.ts';
import { type Answers, answersSchema, type Course } from './course.ts';

export const rateSchema = z.object({ numerator: z.number().int(), denominator: z.number().int() });

/** One time somebody took a course's test. Without a score it waits for the server, which alone knows what is right. */
export const attemptSchema = z.object({
  id: z.string(),
  courseId: z.string(),
  version: z.number().int(),
  personId: z.string(),
  queueIds: z.array(z.string()),
  at: z.number().int(),
  answers: answersSchema,
  score: rateSchema.optional(),
  passed: z.boolean().optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Questions left open: a test is handed in whole. */
export const openQuestions = ({ questions }: Course, answers: Answers): FieldProblem[] =>
  questions
    .filter(({ id, options }) => options[answers[id] ?? -1] === undefined)
    .map(({ id }) => ({ field: `answers.${id}`, problem: 'required' }));

/** How many of all questions were answered right. */
export const scoreOf = ({ questions }: Pick<Course, 'questions'>, key: Answers, answers: Answers): Rate => ({
  numerator: questions.filter(({ id }) => key[id] !== undefined && key[id] === answers[id]).length,
  denominator: questions.length,
});

/** Whether a score is a pass (P-PASS, in percent): exactly the mark is enough, a hair below is not. */
export const isPassed = (score: Rate, percent: number): boolean =>
  reaches(score, { numerator: percent, denominator: 100 }) ?? false;
