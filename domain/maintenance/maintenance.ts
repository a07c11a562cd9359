import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import { DAY, type Duration, HOUR, type Instant } from '../time.ts';

export const WHY_LIMIT = 200;
/** A stretch longer than this is no maintenance window, ms. */
export const LONGEST: Duration = 3 * DAY;

/** When the service will be down or slow, and why (C-266). */
export const windowSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  why: bilingualSchema,
  /** Why it could not be said in time. */
  urgent: z.string().optional(),
});
export type MaintenanceWindow = z.infer<typeof windowSchema>;

export const maintenanceSchema = windowSchema.extend({
  id: z.string(),
  by: z.string(),
  at: z.number().int(),
  takenBack: z.object({ by: z.string(), at: z.number().int() }).optional(),
});
export type Maintenance = z.infer<typeof maintenanceSchema>;

/** Whether it is said as long ahead as was promised: at least `hours` before it begins (P-MNT). */
export const isInTime = ({ from }: Pick<MaintenanceWindow, 'from'>, hours: number, now: Instant): boolean =>
  from - now >= hours * HOUR;

/** What is wrong with it as it was written; whether it is in time is another question. */
export function windowProblems({ from, to, why, urgent }: MaintenanceWindow, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (to <= now) problems.push({ field: 'to', problem: 'inThePast' });
  else if (to <= from || to - from > LONGEST) problems.push({ field: 'to', problem: 'invalid' });
  for (const language of ['zh-CN', 'en'] as const) {
    const text = why[language].trim();
    if (!text) problems.push({ field: `why.${language}`, problem: 'required' });
    if (text.length > WHY_LIMIT) problems.push({ field: `why.${language}`, problem: 'tooLong' });
  }
  if (urgent !== undefined && !urgent.trim()) problems.push({ field: 'urgent', problem: 'required' });
  if ((urgent ?? '').length > WHY_LIMIT) problems.push({ field: 'urgent', problem: 'tooLong' });
  return problems;
}

export const isOver = ({ to, takenBack }: Maintenance, now: Instant): boolean =>
  takenBack !== undefined || to <= now;

/** What everybody is told of one: that it comes, that it goes on, that it does not come after all. */
export type Phase = 'coming' | 'going' | 'takenBack';

/** Whoever read of it hears that it was taken back, at least so long. */
const TOLD_AFTERWARDS: Duration = HOUR;

export function phaseOf({ from, to, takenBack }: Maintenance, now: Instant): Phase | undefined {
  if (takenBack) return now < Math.max(from, takenBack.at + TOLD_AFTERWARDS) ? 'takenBack' : undefined;
  if (to <= now) return undefined;
  return from <= now ? 'going' : 'coming';
}

/** What is told now, what comes first before what comes later. */
export const maintenanceNews = (
  all: readonly Maintenance[],
  now: Instant,
): { notice: Maintenance; phase: Phase }[] =>
  all
    .flatMap((notice) => {
      const phase = phaseOf(notice, now);
      return phase ? [{ notice, phase }] : [];
    })
    .sort((a, b) => a.notice.from - b.notice.from);
