import { isoDate, type SiteDay, siteDay } from './site-time.ts';

/**
 * Days off that the law names (Regulation on public holidays, as amended from 2025), for years whose arrangement of
 * make-up days has not been published yet: it comes out each November for the year after. Until then a promise made
 * in December must still not fall due on New Year's Day.
 */
export function isStatutoryHoliday(day: SiteDay): boolean {
  const date = isoDate(day);
  const year = Number(date.slice(0, 4));
  return FIXED.includes(date.slice(5)) || date === qingming(year) || isLunarHoliday(year, day);
}

const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** First day of the Spring Festival, Dragon Boat and Mid-Autumn days. */
const LUNAR: Record<number, [springFestival: string, dragonBoat: string, midAutumn: string]> = {
  2027: ['02-06', '06-09', '09-15'],
  2028: ['01-26', '05-28', '10-03'],
  2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'],
  2031: ['01-23', '06-24', '10-01'],
  2032: ['02-11', '06-12', '09-19'],
  2033: ['01-31', '06-01', '09-08'],
  2034: ['02-19', '06-20', '09-27'],
  2035: ['02-08', '06-10', '09-16'],
  2036: ['01-28', '05-30', '10-04'],
};
export const lastLunarYear = 2036;

/** New Year's Eve and the first three days of the first month. */
function isLunarHoliday(year: number, day: SiteDay): boolean {
  const lunar = LUNAR[year];
  if (!lunar) return false;
  const [springFestival, dragonBoat, midAutumn] = lunar.map((date) => siteDay(`${year}-${date}`));
  if (springFestival === undefined) return false;
  return day === dragonBoat || day === midAutumn || (day >= springFestival - 1 && day <= springFestival + 2);
}

/** Tomb-sweeping Day by the usual formula for solar terms of the 21st century. */
function qingming(year: number): string {
  const y = year % 100;
  const dayOfApril = Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
  return `${year}-04-0${dayOfApril}`;
}
