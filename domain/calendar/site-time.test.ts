import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../time.ts';
import { clockTime, dayOf, isoDate, siteDay, startOfDay, timeOfDayMs, weekdayOf } from './site-time.ts';

const instants = fc.integer({ min: Date.parse('1992-01-01T00:00Z'), max: Date.parse('2100-01-01T00:00Z') });

describe('the site zone', () => {
  it('starts its day at 16:00 UTC', () => {
    expect(isoDate(dayOf(Date.parse('2026-02-13T15:59:59.999Z')))).toBe('2026-02-13');
    expect(isoDate(dayOf(Date.parse('2026-02-13T16:00:00.000Z')))).toBe('2026-02-14');
  });

  it('reads the clock in hours and minutes', () => {
    expect(clockTime(Date.parse('2026-02-13T09:05:59.999+08:00'))).toBe('09:05');
    expect(clockTime(Date.parse('2026-02-13T00:00:00+08:00'))).toBe('00:00');
    expect(clockTime(Date.parse('2026-02-13T23:59:59.999+08:00'))).toBe('23:59');
  });

  it('agrees with the zone database on date, weekday and time for any instant', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
    });
    const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    const weekday = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', weekday: 'short' });
    fc.assert(
      fc.property(instants, (at) => {
        expect(isoDate(dayOf(at))).toBe(format.format(at));
        expect(names[weekdayOf(dayOf(at))]).toBe(weekday.format(at));
      }),
    );
  });

  it('splits every instant into a day and a time of day and back', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const time = timeOfDayMs(at);
        expect(time).toBeGreaterThanOrEqual(0);
        expect(time).toBeLessThan(DAY);
        expect(startOfDay(dayOf(at)) + time).toBe(at);
        expect(siteDay(isoDate(dayOf(at)))).toBe(dayOf(at));
      }),
    );
  });
});
