import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../time.ts';
import {
  addBusinessDays,
  endOfBusinessDay,
  isBusinessDate,
  isBusinessDay,
  isProvisional,
  lastPublishedYear,
} from './business-calendar.ts';
import { dayOf, siteDay, startOfDay, timeOfDayMs } from './site-time.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const instants = fc.integer({ min: at('2005-01-01T00:00'), max: at('2034-12-31T00:00') });

describe('business days', () => {
  it.each([
    ['2026-11-20', true, 'an ordinary Friday'],
    ['2026-11-21', false, 'an ordinary Saturday'],
    ['2026-02-17', false, 'Tuesday in the Spring Festival'],
    ['2026-02-14', true, 'the Saturday worked for the Spring Festival'],
    ['2026-09-20', true, 'the Sunday worked for National Day'],
    ['2026-10-07', false, 'the last day of the National Day holiday'],
    ['2026-10-10', true, 'the Saturday worked after National Day'],
  ])('%s is a business day: %s (%s)', (date, business) => {
    expect(isBusinessDay(at(`${date}T00:00`))).toBe(business);
    expect(isBusinessDay(at(`${date}T23:59:59.999`))).toBe(business);
  });

  it('has 248 of them in the published year 2026', () => {
    const days = Array.from({ length: 365 }, (_, n) => siteDay('2026-01-01') + n);
    expect(days.filter(isBusinessDate)).toHaveLength(248);
  });

  it('keeps the days named by law free in years whose arrangement is not published', () => {
    const year = lastPublishedYear + 1;
    expect(isProvisional(at(`${lastPublishedYear}-12-31T12:00`))).toBe(false);
    expect(isProvisional(at(`${year}-01-01T12:00`))).toBe(true);
    for (const date of ['01-01', '05-01', '10-01', '10-02', '10-03'])
      expect(isBusinessDay(at(`${year}-${date}T12:00`))).toBe(false);
  });
});

describe('adding business days', () => {
  it('counts from Friday over the weekend to Tuesday and keeps the time of day', () => {
    expect(addBusinessDays(at('2026-11-20T15:10'), 2)).toBe(at('2026-11-24T15:10'));
  });

  it('starts counting with the next business day when it begins on a day off', () => {
    expect(addBusinessDays(at('2026-11-21T10:00'), 2)).toBe(at('2026-11-24T10:00'));
  });

  it('jumps the whole Spring Festival', () => {
    expect(addBusinessDays(at('2026-02-13T10:00'), 2)).toBe(at('2026-02-24T10:00'));
  });

  it('counts the make-up Saturday before the festival', () => {
    expect(addBusinessDays(at('2026-02-13T10:00'), 1)).toBe(at('2026-02-14T10:00'));
  });

  it('refuses parts of days and days back', () => {
    expect(() => addBusinessDays(0, 1.5)).toThrow(RangeError);
    expect(() => addBusinessDays(0, -1)).toThrow(RangeError);
  });

  it('lands on a business day at the same time, with exactly that many business days passed', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const due = addBusinessDays(from, count);
        expect(isBusinessDay(due)).toBe(true);
        expect(timeOfDayMs(due)).toBe(timeOfDayMs(from));
        let passed = 0;
        for (let day = dayOf(from) + 1; day <= dayOf(due); day += 1) if (isBusinessDate(day)) passed += 1;
        expect(passed).toBe(count);
      }),
    );
  });

  it('adds up: m days and then n days are m + n days', () => {
    const counts = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(instants, counts, counts, (from, m, n) => {
        expect(addBusinessDays(addBusinessDays(from, m), n)).toBe(addBusinessDays(from, m + n));
      }),
    );
  });
});

describe('the end of the business day', () => {
  it('is the midnight after it, and of the next one on a day off', () => {
    expect(endOfBusinessDay(at('2026-11-20T23:59:59.999'))).toBe(at('2026-11-21T00:00'));
    expect(endOfBusinessDay(at('2026-11-21T00:00'))).toBe(at('2026-11-24T00:00'));
  });

  it('is always later than the instant asked about and ends a business day', () => {
    fc.assert(
      fc.property(instants, (from) => {
        const end = endOfBusinessDay(from);
        expect(end).toBeGreaterThan(from);
        expect(isBusinessDay(end - 1)).toBe(true);
        expect(end).toBe(startOfDay(dayOf(end - HOUR) + 1));
      }),
    );
  });
});
