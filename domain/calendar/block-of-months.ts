import { isoDate, type SiteDay, siteDay } from './site-time.ts';

/** Some months in a row: a quarter, half a year. Named by its first month, as `2026-10`. */
export interface MonthBlock {
  id: string;
  first: SiteDay;
  last: SiteDay;
}

const YEAR = 12;

/** The first day of the month that is so many months after January of the year 0. */
function firstOf(months: number): SiteDay {
  const year = String(Math.floor(months / YEAR)).padStart(4, '0');
  return siteDay(`${year}-${String((months % YEAR) + 1).padStart(2, '0')}-01`);
}

/** The block of `size` months that `day` lies in. Blocks of three are the quarters of the calendar, of six its halves. */
export function blockOfMonths(day: SiteDay, size: number): MonthBlock {
  const [year = 0, month = 1] = isoDate(day).split('-').map(Number);
  const months = year * YEAR + month - 1;
  const start = months - (months % size);
  const first = firstOf(start);
  return { id: isoDate(first).slice(0, 7), first, last: firstOf(start + size) - 1 };
}

/** Whether the months from `from` up to `to` are a quarter or a half of the calendar, and which one: for its name. */
export function partOfYear(first: SiteDay, last: SiteDay): { year: string; size: number; n: number } {
  const [year = '', month = '1'] = isoDate(first).split('-');
  const [endYear, endMonth] = isoDate(last).split('-').map(Number);
  const size = ((endYear ?? 0) - Number(year)) * YEAR + (endMonth ?? 0) - Number(month) + 1;
  return { year, size, n: Math.ceil(Number(month) / size) };
}
