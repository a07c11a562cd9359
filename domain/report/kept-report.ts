import { z } from 'zod';
import { atMinute, dayOf, isoDate, type SiteDay, siteDay, weekdayOf } from '../calendar/site-time.ts';
import { serviceLevelVariants } from '../metrics/service-level.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { reportSchema } from './report.ts';

/** When a report is made by itself, by the site's clock: every day, on Mondays, or on the first of a month. */
export const scheduleSchema = z.object({
  every: z.enum(['day', 'week', 'month']),
  minute: z.number().int().min(0).max(1_439),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const keptContentSchema = z.object({
  name: z.string(),
  report: reportSchema,
  variant: z.enum(serviceLevelVariants),
  /** The other leads of its owner's queues may use it. */
  shared: z.boolean(),
  schedule: scheduleSchema.optional(),
});
export type KeptContent = z.infer<typeof keptContentSchema>;

/** A question about the past that somebody comes back to; it goes with them to every desktop. */
export const keptReportSchema = keptContentSchema.extend({
  id: z.string(),
  ownerId: z.string(),
  /** The owner's queues when it was kept: who it is shared with. */
  queueIds: z.array(z.string()),
  /** From here on the schedule counts: when it was set, then what was made last. */
  scheduledFrom: z.number().int(),
});
export type KeptReport = z.infer<typeof keptReportSchema>;

/** `broken`: the centre itself failed at it; its log says at what. */
export const madeFailures = ['noQueues', 'tooManyParts', 'broken'] as const;

/** What a report came to when it was due, or why it was not made. Kept as it was, whatever is restated later. */
export const madeReportSchema = z.object({
  id: z.string(),
  keptId: z.string(),
  ownerId: z.string(),
  dueAt: z.number().int(),
  madeAt: z.number().int(),
  name: z.string(),
  report: reportSchema,
  variant: z.enum(serviceLevelVariants),
  /** What the server answered for the period and the one before it, as it answers anybody who asks. */
  now: z.unknown().optional(),
  before: z.unknown().optional(),
  failure: z.enum(madeFailures).optional(),
  /** When its owner first opened it. */
  readAt: z.number().int().optional(),
  /** When its owner asked for it once more, after it had failed; until that is done. */
  againAt: z.number().int().optional(),
});
export type MadeReport = z.infer<typeof madeReportSchema>;

/** What was not made, and that its owner has neither looked into nor put aside. */
export const isUntoldFailure = ({ failure, readAt }: MadeReport): boolean =>
  failure !== undefined && readAt === undefined;

/** So many of each are kept; the oldest gives its place to the next. */
export const MADE_KEPT = 12;
export const NAME_LIMIT = 60;

export function keptProblems({ name }: KeptContent): FieldProblem[] {
  if (!name.trim()) return [{ field: 'name', problem: 'required' }];
  return name.length > NAME_LIMIT ? [{ field: 'name', problem: 'tooLong' }] : [];
}

const isDayOf = ({ every }: Schedule, day: SiteDay): boolean =>
  every === 'day' || (every === 'week' ? weekdayOf(day) === 1 : isoDate(day).endsWith('-01'));

/** The first instant after `after` at which it is due. */
export function dueAfter(schedule: Schedule, after: Instant): Instant {
  let day = dayOf(after);
  while (!isDayOf(schedule, day) || atMinute(day, schedule.minute) <= after) day += 1;
  return atMinute(day, schedule.minute);
}

/** The latest instant at which it was due up to `now`, after `after`; what was due while nobody could make it is made once. */
export function lastDue(schedule: Schedule, after: Instant, now: Instant): Instant | undefined {
  const first = dueAfter(schedule, after);
  if (first > now) return undefined;
  // The latest day it may have been due on is at most a month back.
  for (let day = dayOf(now); ; day -= 1)
    if (isDayOf(schedule, day) && atMinute(day, schedule.minute) <= now) {
      const due = atMinute(day, schedule.minute);
      return due > after ? due : undefined;
    }
}

/** The place among those kept that what is due on this day takes. */
export function placeOf({ every }: Schedule, dueAt: Instant): number {
  const iso = isoDate(dayOf(dueAt));
  const count =
    every === 'month'
      ? Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
      : every === 'week'
        ? Math.floor((dayOf(dueAt) + 3) / 7)
        : siteDay(iso);
  return count % MADE_KEPT;
}
