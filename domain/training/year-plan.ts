import { z } from 'zod';
import { monthAt, monthSchema } from '../calendar/month.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type CourseCategory, courseCategories, courseCategorySchema, courseModeSchema } from './course.ts';

/** One line of a plan: content, time, manner, and for whom (C-242). */
export const planItemSchema = z.object({
  content: z.string().max(200),
  category: courseCategorySchema,
  month: z.union([monthSchema, z.literal('')]),
  mode: z.union([courseModeSchema, z.literal('')]),
  people: z.string().max(200),
});
export type PlanItem = z.infer<typeof planItemSchema>;

/** The plan of a year with all it ever was (C-241, C-244). */
export const yearPlanSchema = z.object({
  /** The year, as `2027`. */
  id: z.string().regex(/^\d{4}$/),
  versions: z
    .array(
      z.object({
        version: z.number().int().min(1),
        at: z.number().int(),
        by: z.string(),
        why: z.string(),
        items: z.array(planItemSchema).min(1).max(60),
      }),
    )
    .min(1),
});
export type YearPlan = z.infer<typeof yearPlanSchema>;

/** What a plan does not name yet, line by line; and why it was changed, once there is one before. */
export function planProblems(
  year: string,
  items: readonly PlanItem[],
  why: string,
  before: YearPlan | undefined,
): FieldProblem[] {
  const problems: FieldProblem[] = items.length === 0 ? [{ field: 'items', problem: 'required' }] : [];
  for (const [n, item] of items.entries()) {
    for (const field of ['content', 'month', 'mode', 'people'] as const)
      if (!item[field].trim()) problems.push({ field: `items.${n}.${field}`, problem: 'required' });
    if (item.month && !item.month.startsWith(year))
      problems.push({ field: `items.${n}.month`, problem: 'invalid' });
  }
  if (before && !why.trim()) problems.push({ field: 'why', problem: 'required' });
  return problems;
}

export const itemsOf = (plan: YearPlan | undefined): readonly PlanItem[] =>
  plan?.versions.at(-1)?.items ?? [];

/** What is wrong with the plans: none for this year, none for the next one in its last month, or a category left out. */
export type PlanWarning =
  | { kind: 'missing'; year: string; overdue: boolean }
  | { kind: 'category'; year: string; category: CourseCategory };

/** The plan of a year is there by 31 December of the year before (C-241) and has all four categories (C-239). */
export function planWarnings(plans: readonly YearPlan[], now: Instant): PlanWarning[] {
  const month = monthAt(now);
  const year = month.slice(0, 4);
  const next = String(Number(year) + 1);
  const planOf = (id: string) => plans.find((plan) => plan.id === id);
  const warnings: PlanWarning[] = planOf(year) ? [] : [{ kind: 'missing', year, overdue: true }];
  if (month.endsWith('-12') && !planOf(next)) warnings.push({ kind: 'missing', year: next, overdue: false });
  for (const id of [year, next]) {
    const items = itemsOf(planOf(id));
    if (items.length === 0) continue;
    for (const category of courseCategories)
      if (!items.some((item) => item.category === category))
        warnings.push({ kind: 'category', year: id, category });
  }
  return warnings;
}
