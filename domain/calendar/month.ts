import { z } from 'zod';
import type { Instant } from '../time.ts';
import { dayOf, isoDate, siteDay, startOfDay } from './site-time.ts';

/** A calendar month of the site, as `2026-11`. They sort as text. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof monthSchema>;

/** The month that `at` lies in: the last millisecond of the 30th is still November's (C-191). */
export const monthAt = (at: Instant): Month => isoDate(dayOf(at)).slice(0, 7);

const firstDay = (month: Month) => siteDay(`${month}-01`);

export const monthBefore = (month: Month): Month => isoDate(firstDay(month) - 1).slice(0, 7);
export const monthAfter = (month: Month): Month => isoDate(firstDay(month) + 31).slice(0, 7);

/** From the first midnight of the month to the one that ends it, which is not in it. */
export const windowOfMonth = (month: Month): { from: Instant; to: Instant } => ({
  from: startOfDay(firstDay(month)),
  to: startOfDay(firstDay(monthAfter(month))),
});

/** The twelve months of the year that `month` lies in. */
export const monthsOfYear = (month: Month): Month[] =>
  Array.from({ length: 12 }, (_, n) => `${month.slice(0, 4)}-${String(n + 1).padStart(2, '0')}`);
