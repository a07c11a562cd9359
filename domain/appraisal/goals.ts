import { z } from 'zod';
import { type Month, monthSchema, windowOfMonth } from '../calendar/month.ts';
import type { Rate } from '../metrics/rate.ts';
import type { Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type IndicatorId, indicatorIds, indicatorSchema, indicators } from './indicator.ts';

export const rateSchema = z.object({
  numerator: z.number().int().min(0),
  denominator: z.number().int().min(1),
});

/** What a team reaches for, by indicator; what is left out has the centre's own. */
export const goalsSchema = z.partialRecord(indicatorSchema, rateSchema);
export type Goals = z.infer<typeof goalsSchema>;

/** What a team reaches for in one month, and everything it reached for before in that month (C-207). */
export const teamGoalsSchema = z.object({
  id: z.string(),
  teamId: z.string(),
  month: monthSchema,
  versions: z
    .array(
      z.object({
        version: z.number().int().min(1),
        goals: goalsSchema,
        reason: z.string(),
        by: z.string(),
        at: z.number().int(),
      }),
    )
    .min(1),
});
export type TeamGoals = z.infer<typeof teamGoalsSchema>;

export const goalsId = (teamId: string, month: Month): string => `${teamId}:${month}`;

/** A person's team is the queue they serve first. */
export const teamOf = ({ queueIds }: Pick<Person, 'queueIds'>): string | undefined => queueIds[0];

/** What holds for a month: the last version, and of what it leaves out the centre's own. */
export function goalsOf(row: TeamGoals | undefined): { version: number; goals: Record<IndicatorId, Rate> } {
  const last = row?.versions.at(-1);
  const goals = Object.fromEntries(
    indicatorIds.map((id) => [id, last?.goals[id] ?? indicators[id].goal]),
  ) as Record<IndicatorId, Rate>;
  return { version: last?.version ?? 0, goals };
}

/** Nobody moves a goal once the month is over. */
export const mayStillAim = (month: Month, now: Instant): boolean => now < windowOfMonth(month).to;

const REASON_LIMIT = 500;

export function goalsProblems(goals: Goals, reason: string, isFirst: boolean): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [id, goal] of Object.entries(goals))
    if (goal.numerator === 0) problems.push({ field: id, problem: 'invalid' });
  // What changes in the middle of a month says why.
  if (!isFirst && !reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  if (reason.length > REASON_LIMIT) problems.push({ field: 'reason', problem: 'tooLong' });
  return problems;
}
