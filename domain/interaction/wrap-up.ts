import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import { dispositionSchema } from './interaction.ts';

/** What closes an interaction. `anythingElseAsked` is C-048: ask before closing. */
export const wrapUpFormSchema = z.object({
  disposition: dispositionSchema,
  summary: z.string(),
  solution: z.string(),
  solved: z.boolean(),
  anythingElseAsked: z.boolean(),
});
export type WrapUpForm = z.infer<typeof wrapUpFormSchema>;

/** What keeps an interaction from being closed; `solution` may be empty only when it was not solved here. */
export function wrapUpProblems(form: Partial<WrapUpForm>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const required = (field: keyof WrapUpForm) => problems.push({ field, problem: 'required' });
  if (!form.disposition) required('disposition');
  if (!form.summary?.trim()) required('summary');
  if (form.solved === undefined) required('solved');
  if (form.solved && !form.solution?.trim()) required('solution');
  if (!form.anythingElseAsked && form.disposition !== 'customerLeft' && form.disposition !== 'spam')
    required('anythingElseAsked');
  return problems;
}
