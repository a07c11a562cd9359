import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Bilingual } from '../language.ts';
import type { Instant } from '../time.ts';
import { dayOf, isoDate, type SiteDay, startOfDay, timeOfDayMs, weekdayOf } from './site-time.ts';
import { isStatutoryHoliday } from './statutory-holidays.ts';

const holidays: Record<string, string> = arrangements.holidays;
const makeUpDays: Record<string, string> = arrangements.workdays;
const yearOf = (day: SiteDay): number => Number(isoDate(day).slice(0, 4));

/** The last year whose holidays and make-up days have been published and are known here. */
export const lastPublishedYear = Math.max(...Object.keys(holidays).map((date) => Number(date.slice(0, 4))));

/** True when only the days named by law are known for that year: make-up days may still be announced. */
export const isProvisional = (at: Instant): boolean => yearOf(dayOf(at)) > lastPublishedYear;

/** Whether the mainland works on `day`: weekdays without holidays, and the weekend days worked instead (调休). */
export function isBusinessDate(day: SiteDay): boolean {
  const date = isoDate(day);
  if (makeUpDays[date] !== undefined) return true;
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return false;
  return yearOf(day) > lastPublishedYear ? !isStatutoryHoliday(day) : holidays[date] === undefined;
}

/** What kind of day it is, as one would tell somebody who wonders. Holidays named by law alone have no name here. */
export type DayKind =
  | { kind: 'weekday' }
  | { kind: 'makeUpDay' | 'holiday'; name: Bilingual | undefined }
  | { kind: 'weekend' };

export function dayKind(day: SiteDay): DayKind {
  const date = isoDate(day);
  if (makeUpDays[date] !== undefined) return { kind: 'makeUpDay', name: nameIn(makeUpDays[date]) };
  if (holidays[date] !== undefined) return { kind: 'holiday', name: nameIn(holidays[date]) };
  if (isBusinessDate(day)) return { kind: 'weekday' };
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 ? { kind: 'weekend' } : { kind: 'holiday', name: undefined };
}

/** The data file writes `Spring Festival,春节,4`. */
function nameIn(entry: string): Bilingual | undefined {
  const [en, zh] = entry.split(',');
  return en && zh ? { 'zh-CN': zh, en } : undefined;
}

export const isBusinessDay = (at: Instant): boolean => isBusinessDate(dayOf(at));

/** The first business day on or after `day`. */
function businessDayFrom(day: SiteDay): SiteDay {
  let candidate = day;
  while (!isBusinessDate(candidate)) candidate += 1;
  return candidate;
}

/** The `count`-th business day after `day`. The day itself is not counted, whether or not it is one. */
export function nthBusinessDay(day: SiteDay, count: number): SiteDay {
  let reached = day;
  for (let n = 0; n < count; n += 1) reached = businessDayFrom(reached + 1);
  return reached;
}

/**
 * The same time of day `count` business days later: from a Friday two are Tuesday, and from the Saturday or Sunday
 * after it Tuesday as well. `count` is a whole number, 0 or more; 0 gives `at` back.
 */
export function addBusinessDays(at: Instant, count: number): Instant {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of business days: ${count}`);
  return startOfDay(nthBusinessDay(dayOf(at), count)) + timeOfDayMs(at);
}

/** The midnight that ends the business day `at` falls on, or the next one when it falls on a day off. */
export const endOfBusinessDay = (at: Instant): Instant => startOfDay(businessDayFrom(dayOf(at)) + 1);
