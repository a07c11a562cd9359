import { z } from 'zod';
import { notices } from '../interaction/find-interactions.ts';
import type { FieldProblem } from '../refusal.ts';

/** What a sample is spread over, so that no part of the work goes unseen. */
export const strata = ['channel', 'topic', 'shift', 'tenure'] as const;

/**
 * `perAgent`: so many of every agent's interactions (P-SMP). `random`: so many of all. `targeted`: so many of those with
 * a notice; it looks for trouble and says nothing about the whole.
 */
export const planKinds = ['perAgent', 'random', 'targeted'] as const;

export const PLAN_SIZE_LIMIT = 200;

export const planContentSchema = z.object({
  name: z.string(),
  kind: z.enum(planKinds),
  /** How many a day: of each agent for `perAgent`, of all otherwise. */
  size: z.number().int(),
  strata: z.array(z.enum(strata)),
  /** What a `targeted` plan looks for. */
  notice: z.enum(notices).optional(),
});
export type PlanContent = z.infer<typeof planContentSchema>;

/** What is drawn every day, and from whose work. */
export const planSchema = planContentSchema.extend({
  id: z.string(),
  /** A team lead's own plan (C-155): drawn from the queues they lead, judged by themselves. */
  leadId: z.string().optional(),
  state: z.enum(['active', 'stopped']),
  madeBy: z.string(),
  madeAt: z.number().int(),
});
export type SamplePlan = z.infer<typeof planSchema>;

/** What keeps a plan from being made. */
export function planProblems({ name, kind, size, notice }: PlanContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!name.trim()) problems.push({ field: 'name', problem: 'required' });
  else if (name.length > 80) problems.push({ field: 'name', problem: 'tooLong' });
  if (size < 1 || size > PLAN_SIZE_LIMIT) problems.push({ field: 'size', problem: 'invalid' });
  if (kind === 'targeted' && !notice) problems.push({ field: 'notice', problem: 'required' });
  return problems;
}
