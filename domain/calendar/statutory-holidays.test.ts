import { describe, expect, it } from 'vitest';
import { lastPublishedYear } from './business-calendar.ts';
import { dayOf, isoDate, siteDay } from './site-time.ts';
import { isStatutoryHoliday, lastLunarYear } from './statutory-holidays.ts';

/** Month and day of the Chinese calendar, from the runtime's own tables; a leap month is `5bis`. */
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

function lunarDate(iso: string): string {
  const parts = chinese.formatToParts(Date.parse(`${iso}T00:00:00Z`));
  const part = (type: string) => parts.find((p) => p.type === type)?.value;
  return `${part('month')}/${part('day')}`;
}

function daysOf(year: number): string[] {
  const first = siteDay(`${year}-01-01`);
  return Array.from({ length: siteDay(`${year + 1}-01-01`) - first }, (_, n) => isoDate(first + n));
}

const years = Array.from({ length: lastLunarYear - 2026 }, (_, n) => 2027 + n);

describe('days off named by law', () => {
  it.each(years)('follow the Chinese calendar in %i', (year) => {
    for (const date of daysOf(year)) {
      const lunar = lunarDate(date);
      // The new moon of 6 February 2027 is at 23:56 in Beijing; the runtime's approximation puts it after midnight.
      if (date < '2027-03-01' && lunar.startsWith('1/')) continue;
      if (['1/1', '1/2', '1/3', '5/5', '8/15'].includes(lunar))
        expect([date, isStatutoryHoliday(siteDay(date))]).toEqual([date, true]);
    }
  });

  it.each(years)('are 13 in %i unless two fall on one day', (year) => {
    const days = daysOf(year).filter((date) => isStatutoryHoliday(siteDay(date)));
    const together = daysOf(year).filter((d) => lunarDate(d) === '8/15' && /10-0[123]$/.test(d)).length;
    expect(days).toHaveLength(13 - together);
  });

  it('include the eve of the Spring Festival and Tomb-sweeping Day', () => {
    for (const date of ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'])
      expect([date, isStatutoryHoliday(siteDay(date))]).toEqual([date, true]);
    for (const date of ['2027-02-04', '2027-02-09'])
      expect([date, isStatutoryHoliday(siteDay(date))]).toEqual([date, false]);
    expect(isStatutoryHoliday(siteDay('2027-04-05'))).toBe(true);
    expect(isStatutoryHoliday(siteDay('2028-04-04'))).toBe(true);
  });

  it('are known for at least two years past the published arrangement', () => {
    expect(lastLunarYear).toBeGreaterThanOrEqual(lastPublishedYear + 2);
    expect(isStatutoryHoliday(dayOf(Date.parse('2027-01-01T00:00+08:00')))).toBe(true);
  });
});
