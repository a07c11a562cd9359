import { z } from 'zod';
import { dayOf, isoDate, type SiteDay, siteDay, startOfDay, weekdayOf } from '../calendar/site-time.ts';
import { dispositionSchema } from '../interaction/interaction.ts';
import { kindSchema } from '../interaction/kind.ts';
import type { Interval } from '../metrics/intervals.ts';
import { periodFigureIds } from '../metrics/registry.ts';
import type { Window } from '../metrics/window.ts';
import { channelSchema } from '../queue/channel.ts';
import { DAY, type Instant } from '../time.ts';

/** Periods that move on with the calendar: a saved report is about yesterday on every day. */
export const periodNames = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'last7Days',
  'last28Days',
  'thisMonth',
  'lastMonth',
] as const;

/** Days of the site, both included. */
const daysSchema = z.object({ first: z.number().int(), last: z.number().int() });
export const reportPeriodSchema = z.enum(periodNames).or(daysSchema);
export type ReportPeriod = z.infer<typeof reportPeriodSchema>;

/** A question about the past that can be asked again. */
export const reportSchema = z.object({
  period: reportPeriodSchema,
  interval: z.enum(['halfHour', 'hour', 'day', 'week', 'whole']),
  by: z.enum(['none', 'queue', 'channel', 'kind', 'agent', 'disposition']),
  queueId: z.string().optional(),
  channel: channelSchema.optional(),
  kind: kindSchema.or(z.literal('none')).optional(),
  agentId: z.string().optional(),
  disposition: dispositionSchema.or(z.literal('none')).optional(),
  /** The figure that is drawn. */
  figure: z.enum(periodFigureIds),
  /** Whether the period before stands beside it. */
  compare: z.boolean(),
});
export type Report = z.infer<typeof reportSchema>;

/** First and last day of a period as it is at `now`. Weeks begin on Monday; what is not over ends today. */
export function daysOf(period: ReportPeriod, now: Instant): { first: SiteDay; last: SiteDay } {
  if (typeof period !== 'string') return period;
  const today = dayOf(now);
  const monday = today - ((weekdayOf(today) + 6) % 7);
  const month = firstOfMonth(today);
  switch (period) {
    case 'today':
      return { first: today, last: today };
    case 'yesterday':
      return { first: today - 1, last: today - 1 };
    case 'thisWeek':
      return { first: monday, last: today };
    case 'lastWeek':
      return { first: monday - 7, last: monday - 1 };
    case 'last7Days':
      return { first: today - 7, last: today - 1 };
    case 'last28Days':
      return { first: today - 28, last: today - 1 };
    case 'thisMonth':
      return { first: month, last: today };
    case 'lastMonth':
      return { first: firstOfMonth(month - 1), last: month - 1 };
  }
}

/** The period before, to compare with: as many days of the week or month before, else as many days right before. */
export function daysBefore(period: ReportPeriod, now: Instant): { first: SiteDay; last: SiteDay } {
  const { first, last } = daysOf(period, now);
  const days = last - first + 1;
  if (period === 'thisWeek') return { first: first - 7, last: last - 7 };
  if (period === 'lastMonth') return { first: firstOfMonth(first - 1), last: first - 1 };
  if (period === 'thisMonth') {
    const before = firstOfMonth(first - 1);
    return { first: before, last: Math.min(before + days - 1, first - 1) };
  }
  return { first: first - days, last: first - 1 };
}

export const windowOfDays = ({ first, last }: { first: SiteDay; last: SiteDay }): Window => ({
  from: startOfDay(first),
  to: startOfDay(last + 1),
});

const firstOfMonth = (day: SiteDay): SiteDay => siteDay(`${isoDate(day).slice(0, 7)}-01`);

/** Finer than this a period is not read by anybody. In days. */
const LONGEST: Record<Interval, number> = { halfHour: 3, hour: 7, day: 92, week: 732, whole: Infinity };
const SHORTEST: Partial<Record<Interval, number>> = { day: 2, week: 14 };

/** The intervals a period may be cut into, the finest first. */
export function intervalsFor({ from, to }: Window): Interval[] {
  const days = (to - from) / DAY;
  const all: Interval[] = ['halfHour', 'hour', 'day', 'week', 'whole'];
  return all.filter((interval) => days <= LONGEST[interval] && days >= (SHORTEST[interval] ?? 0));
}

/** The interval asked for where the period allows it, else the nearest coarser one. */
export function intervalFor(asked: Interval, window: Window): Interval {
  const order: Interval[] = ['halfHour', 'hour', 'day', 'week', 'whole'];
  const allowed = intervalsFor(window);
  return order.slice(order.indexOf(asked)).find((interval) => allowed.includes(interval)) ?? 'whole';
}
