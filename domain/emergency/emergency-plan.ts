import { z } from 'zod';
import { isTheirDuty } from '../person/duties.ts';
import type { Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';

export const PLAN_TITLE_LIMIT = 80;
export const PLAN_LINE_LIMIT = 300;
const LINES_LIMIT = 40;

/** Who does what in an emergency. */
const dutySchema = z.object({ who: z.string().max(PLAN_LINE_LIMIT), does: z.string().max(PLAN_LINE_LIMIT) });

/** What is done in an emergency, one thing after the other, and who answers for what (C-271). */
export const planContentSchema = z.object({
  title: z.string().max(500),
  steps: z.array(z.string().max(PLAN_LINE_LIMIT)).max(LINES_LIMIT),
  duties: z.array(dutySchema).max(LINES_LIMIT),
});
export type PlanContent = z.infer<typeof planContentSchema>;

const planVersionSchema = planContentSchema.extend({
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
  /** Somebody else has read it and answers for it; until then the one before holds. */
  approved: z.object({ by: z.string(), at: z.number().int() }).optional(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

/** All versions of the centre's plan; the only row of its kind. */
export const emergencyPlanSchema = z.object({
  id: z.literal('centre'),
  versions: z.array(planVersionSchema).min(1),
});
export type EmergencyPlan = z.infer<typeof emergencyPlanSchema>;
export const EMERGENCY_PLAN = 'centre';

/** What holds: the latest that was approved. */
export const planInForce = (plan: EmergencyPlan | undefined): PlanVersion | undefined =>
  plan?.versions.findLast(({ approved }) => approved !== undefined);

/** What was written last and nobody has approved yet. */
export function openPlan(plan: EmergencyPlan | undefined): PlanVersion | undefined {
  const last = plan?.versions.at(-1);
  return last?.approved ? undefined : last;
}

/** Another person than its author answers for it (C-271). */
export const mayApprovePlan = ({ by }: Pick<PlanVersion, 'by'>, person: Person): boolean =>
  by !== person.id && isTheirDuty(person, 'emergencyPlan.approve');

/** Without what was left empty. */
export const tidyPlan = ({ title, steps, duties }: PlanContent): PlanContent => ({
  title: title.trim(),
  steps: steps.map((step) => step.trim()).filter(Boolean),
  duties: duties
    .map(({ who, does }) => ({ who: who.trim(), does: does.trim() }))
    .filter(({ who, does }) => who || does),
});

export function planProblems(content: PlanContent): FieldProblem[] {
  const { title, steps, duties } = tidyPlan(content);
  const problems: FieldProblem[] = [];
  if (!title) problems.push({ field: 'title', problem: 'required' });
  if (title.length > PLAN_TITLE_LIMIT) problems.push({ field: 'title', problem: 'tooLong' });
  if (steps.length === 0) problems.push({ field: 'steps', problem: 'required' });
  if (duties.length === 0 || duties.some(({ who, does }) => !who || !does))
    problems.push({ field: 'duties', problem: 'required' });
  return problems;
}
