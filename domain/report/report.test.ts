import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, siteDay, startOfDay } from '../calendar/site-time.ts';
import { HOUR } from '../time.ts';
import { daysBefore, daysOf, intervalFor, intervalsFor, periodNames, windowOfDays } from './report.ts';

/** Sunday, 22 November 2026, late in the evening of the site. */
const NOW = startOfDay(siteDay('2026-11-22')) + 23 * HOUR;
const dates = ({ first, last }: { first: number; last: number }) => [isoDate(first), isoDate(last)];

describe('a period', () => {
  it.each([
    ['today', '2026-11-22', '2026-11-22'],
    ['yesterday', '2026-11-21', '2026-11-21'],
    ['thisWeek', '2026-11-16', '2026-11-22'],
    ['lastWeek', '2026-11-09', '2026-11-15'],
    ['last7Days', '2026-11-15', '2026-11-21'],
    ['last28Days', '2026-10-25', '2026-11-21'],
    ['thisMonth', '2026-11-01', '2026-11-22'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
  ] as const)('%s is from %s to %s', (period, first, last) => {
    expect(dates(daysOf(period, NOW))).toEqual([first, last]);
  });

  it.each([
    ['today', '2026-11-21', '2026-11-21'],
    ['thisWeek', '2026-11-09', '2026-11-15'],
    ['lastWeek', '2026-11-02', '2026-11-08'],
    ['thisMonth', '2026-10-01', '2026-10-22'],
    ['lastMonth', '2026-09-01', '2026-09-30'],
  ] as const)('%s is compared with %s to %s', (period, first, last) => {
    expect(dates(daysBefore(period, NOW))).toEqual([first, last]);
  });

  it('never lies in the one before it, on any day of any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...periodNames), (day, period) => {
        const now = startOfDay(day) + HOUR;
        const [own, before] = [daysOf(period, now), daysBefore(period, now)];
        expect(own.first).toBeLessThanOrEqual(own.last);
        expect(before.first).toBeLessThanOrEqual(before.last);
        expect(before.last).toBeLessThan(own.first);
      }),
    );
  });
});

describe('the intervals of a period', () => {
  const days = (count: number) => windowOfDays({ first: 20_000, last: 20_000 + count - 1 });

  it('are as fine as somebody can read', () => {
    expect(intervalsFor(days(1))).toEqual(['halfHour', 'hour', 'whole']);
    expect(intervalsFor(days(7))).toEqual(['hour', 'day', 'whole']);
    expect(intervalsFor(days(30))).toEqual(['day', 'week', 'whole']);
    expect(intervalsFor(days(400))).toEqual(['week', 'whole']);
  });

  it('give way to a coarser one, or to the whole', () => {
    expect(intervalFor('halfHour', days(30))).toBe('day');
    expect(intervalFor('day', days(400))).toBe('week');
    expect(intervalFor('day', days(1))).toBe('whole');
    expect(intervalFor('hour', days(2))).toBe('hour');
  });
});
