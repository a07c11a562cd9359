import { DAY, type Duration, HOUR, type Instant, MINUTE } from '../time.ts';

/**
 * Zone maths for the site, Asia/Shanghai: UTC+8 without daylight saving since 15 September 1991.
 * Instants before that are outside what the product handles.
 */
const SITE_OFFSET: Duration = 8 * HOUR;

/** A calendar day of the site: whole days since 1970-01-01. */
export type SiteDay = number;

export const dayOf = (at: Instant): SiteDay => Math.floor((at + SITE_OFFSET) / DAY);

/** The instant of 00:00 on `day` in the site's zone. */
export const startOfDay = (day: SiteDay): Instant => day * DAY - SITE_OFFSET;

/** Time since the site's midnight, in milliseconds. */
export const timeOfDayMs = (at: Instant): Duration => at - startOfDay(dayOf(at));

/** The instant `minute` minutes after midnight on `day`; 1440 is the next midnight. */
export const atMinute = (day: SiteDay, minute: number): Instant => startOfDay(day) + minute * MINUTE;

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: SiteDay): number => (((day + 4) % 7) + 7) % 7;

/** `day` as `2026-02-14`. */
export const isoDate = (day: SiteDay): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day written as `2026-02-14`. */
export const siteDay = (iso: string): SiteDay => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** Hour and minute on the site's clock as `09:05`. */
export function clockTime(at: Instant): string {
  const minutes = Math.floor(timeOfDayMs(at) / MINUTE);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
