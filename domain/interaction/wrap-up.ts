import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import { adviceTakenSchema } from '../script/advice-taken.ts';
import { type RequiredStep, stepProblems } from '../script/required-steps.ts';
import { ANYTHING_ELSE, skippedStepSchema } from '../script/skipped-step.ts';
import { dispositionSchema } from './interaction.ts';

/** What closes an interaction. `anythingElseAsked` is C-048: ask before closing. */
export const wrapUpFormSchema = z.object({
  disposition: dispositionSchema,
  summary: z.string(),
  solution: z.string(),
  solved: z.boolean(),
  anythingElseAsked: z.boolean(),
  /** The steps that were left out, each for a reason. */
  skipped: z.array(skippedStepSchema).max(50).optional(),
  /** The advice that was offered to the agent, and which of it was said (C-038). */
  advice: adviceTakenSchema.optional(),
});
export type WrapUpForm = z.infer<typeof wrapUpFormSchema>;

/**
 * What keeps an interaction from being closed; `solution` may be empty only when it was not solved here. `steps` are what
 * this conversation needs (C-046); a customer who has gone can be told nothing any more.
 */
export function wrapUpProblems(
  form: Partial<WrapUpForm>,
  steps: readonly RequiredStep[] = [],
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const required = (field: keyof WrapUpForm) => problems.push({ field, problem: 'required' });
  if (!form.disposition) required('disposition');
  if (!form.summary?.trim()) required('summary');
  if (form.solved === undefined) required('solved');
  if (form.solved && !form.solution?.trim()) required('solution');
  if (isGone(form)) return problems;
  const skipped = form.skipped ?? [];
  if (!form.anythingElseAsked && !skipped.some(({ step }) => step === ANYTHING_ELSE))
    required('anythingElseAsked');
  return [...problems, ...stepProblems(steps, skipped)];
}

/** Nobody is there who could have been told or asked anything. */
export const isGone = ({ disposition }: Pick<Partial<WrapUpForm>, 'disposition'>): boolean =>
  disposition === 'customerLeft' || disposition === 'spam';
