import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

/**
 * What a customer may be asked besides the stars: whether they would recommend us (0 to 10), how easy it was, and whether
 * they felt cared for (1 to 5, 5 the best). Each may be left out (C-169, C-287, C-288).
 */
export const surveyQuestions = ['recommend', 'effort', 'care'] as const;
export const surveyQuestionSchema = z.enum(surveyQuestions);
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

/** The ends of each question's scale. */
export const scales: Record<SurveyQuestion, { least: number; most: number }> = {
  recommend: { least: 0, most: 10 },
  effort: { least: 1, most: 5 },
  care: { least: 1, most: 5 },
};

const answer = (question: SurveyQuestion) =>
  z.number().int().min(scales[question].least).max(scales[question].most).optional();

export const surveyAnswersSchema = z.object({
  recommend: answer('recommend'),
  effort: answer('effort'),
  care: answer('care'),
});
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>;

export const surveyDraftSchema = z.object({
  questions: z.array(surveyQuestionSchema).max(surveyQuestions.length),
  reason: z.string().max(500),
});
export type SurveyDraft = z.infer<typeof surveyDraftSchema>;

const surveyVersionSchema = surveyDraftSchema.extend({
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
});
export type SurveyVersion = z.infer<typeof surveyVersionSchema>;

/** All versions of what is asked; nothing is ever written over, so that every answer can be read beside its question. */
export const surveyFormSchema = z.object({ id: z.string(), versions: z.array(surveyVersionSchema).min(1) });
export type SurveyForm = z.infer<typeof surveyFormSchema>;

/** There is one form, asked after conversations. */
export const SURVEY_FORM = 'conversation';

/** What was asked besides the stars of somebody who was invited at that instant; nothing before the first version. */
export const questionsAt = (form: SurveyForm | undefined, at: Instant): readonly SurveyQuestion[] =>
  form?.versions.findLast((version) => version.at <= at)?.questions ?? [];

/** A version says why, and asks something else than the one before. */
export function surveyProblems(
  form: SurveyForm | undefined,
  { questions, reason }: SurveyDraft,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const before = form?.versions.at(-1)?.questions ?? [];
  const same = surveyQuestions.every((one) => questions.includes(one) === before.includes(one));
  if (same) problems.push({ field: 'questions', problem: 'invalid' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}

/** The answers to what was asked; what was not is no answer, whoever sends it. */
export function answersTo(
  asked: readonly SurveyQuestion[],
  answers: SurveyAnswers = {},
): SurveyAnswers | undefined {
  const given = asked.filter((one) => answers[one] !== undefined);
  return given.length > 0 ? Object.fromEntries(given.map((one) => [one, answers[one]])) : undefined;
}
