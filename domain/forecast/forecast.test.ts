import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteDay, weekdayOf } from '../calendar/site-time.ts';
import { MINUTE } from '../time.ts';
import { backTest } from './back-test.ts';
import { countByDay, type DayCounts, HALF_HOURS_A_DAY, halfHourStart, sumOf } from './day-counts.ts';
import { forecastDay, weeklyGrowth } from './forecast-day.ts';
import { likeDays } from './like-days.ts';
import { forecastRest } from './rest-of-day.ts';

/** Monday, 2 March 2026: eight weeks without a holiday but Tomb-sweeping on 4 to 6 April. */
const FIRST = siteDay('2026-03-02');

/** Busy from nine to six, each weekday in its own way. */
const usual = (day: number): number[] =>
  Array.from({ length: HALF_HOURS_A_DAY }, (_, n) => (n >= 18 && n < 36 ? 10 + weekdayOf(day) : 0));
const daysFrom = (first: number, count: number, of: (day: number) => number[] = usual): DayCounts[] =>
  Array.from({ length: count }, (_, n) => ({ day: first + n, counts: of(first + n) }));
const scaled = (counts: number[], by: number) => counts.map((count) => count * by);

describe('counting arrivals by half hours', () => {
  it('keeps days on which nobody came, and puts an arrival at the full half hour into the one that begins', () => {
    const at = (halfHour: number, minutes: number) => halfHourStart(FIRST + 1, halfHour) + minutes * MINUTE;
    const arrivals = [
      { at: at(18, 0), count: 2 },
      { at: at(18, 29.99), count: 1 },
      { at: at(19, 0), count: 5 },
      { at: at(48, 0), count: 7 },
    ];
    const days = countByDay(arrivals, FIRST, FIRST + 2);
    expect(days.map(({ counts }) => sumOf(counts))).toEqual([0, 8]);
    expect(days[1]?.counts.slice(18, 20)).toEqual([3, 5]);
  });
});

describe('days like another', () => {
  const history = daysFrom(siteDay('2026-01-01'), 200);
  const dates = (iso: string) => likeDays(history, siteDay(iso)).map(({ day }) => day);

  it('are the same weekday, latest first, without holidays and make-up days', () => {
    const like = dates('2026-03-12');
    expect(like.slice(0, 2)).toEqual([siteDay('2026-03-05'), siteDay('2026-02-26')]);
    expect(like).not.toContain(siteDay('2026-02-19'));
  });

  it('are working days for a Sunday that is worked, and other days off for a holiday', () => {
    expect(dates('2026-05-09').map(weekdayOf).slice(0, 3)).toEqual([5, 4, 3]);
    expect(dates('2026-06-19')).toEqual(expect.arrayContaining([siteDay('2026-05-01')]));
    expect(dates('2026-06-19')).not.toContain(siteDay('2026-06-12'));
  });

  it('are only such as lie before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 220 }), (n) => {
        const day = siteDay('2026-01-01') + n;
        for (const like of likeDays(history, day)) expect(like.day).toBeLessThan(day);
      }),
    );
  });
});

describe('the forecast of a day', () => {
  it('is what has always been, when it has always been the same', () => {
    const history = daysFrom(FIRST, 28);
    for (let n = 28; n < 33; n += 1) {
      const expected = forecastDay(history, FIRST + n) ?? [];
      expected.forEach((count, at) => {
        expect(count).toBeCloseTo(usual(FIRST + n)[at] ?? Number.NaN, 9);
      });
    }
  });

  it('follows a trend of 4 % a week part of the way, and never in the wrong direction', () => {
    const growing = (day: number) => scaled(usual(day), 1.04 ** ((day - FIRST) / 7));
    const history = daysFrom(FIRST, 28, growing);
    const day = FIRST + 28;
    const growth = weeklyGrowth(history, day);
    expect(growth).toBeGreaterThan(1.02);
    expect(growth).toBeLessThan(1.04);
    const expected = sumOf(forecastDay(history, day) ?? []);
    const flat = sumOf(forecastDay(daysFrom(FIRST, 28), day) ?? []);
    const real = sumOf(growing(day));
    expect(Math.abs(expected - real)).toBeLessThan(Math.abs(flat - real));
  });

  it('is unknown without a day before it, and never sees the day itself or a later one', () => {
    expect(forecastDay([], FIRST)).toBeUndefined();
    const history = daysFrom(FIRST, 28);
    const spoilt = history.map((one) =>
      one.day < FIRST + 20 ? one : { ...one, counts: scaled([...one.counts], 100) },
    );
    expect(forecastDay(spoilt, FIRST + 20)).toEqual(forecastDay(history, FIRST + 20));
  });
});

describe('trying forecasts on what is over', () => {
  it('finds no error where every week is the same', () => {
    const tested = backTest(daysFrom(FIRST, 28));
    expect(tested?.days).toBe(14);
    for (const error of [tested?.byHalfHour, tested?.byDay, tested?.copied])
      expect(error?.numerator).toBeCloseTo(0, 6);
  });

  it('says how far off it was, in arrivals over arrivals', () => {
    // The last day alone brings twice as much as any Sunday before it.
    const history = daysFrom(FIRST, 28).map((one, n) =>
      n === 27 ? { ...one, counts: scaled(usual(one.day), 2) } : one,
    );
    const sunday = sumOf(usual(FIRST + 27));
    const came = sumOf(history.slice(14).map(({ counts }) => sumOf(counts)));
    const tested = backTest(history);
    expect(tested?.byDay.numerator).toBeCloseTo(sunday, 6);
    expect(tested?.byDay.denominator).toBe(came);
  });

  it('beats copying last week where days scatter by chance', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -6, max: 6 })), (noise) => {
        const noisy = (day: number) => usual(day).map((count) => (count ? count + noise.next().value : 0));
        const tested = backTest(daysFrom(FIRST, 42, noisy));
        expect(tested?.byHalfHour.numerator).toBeLessThan(tested?.copied.numerator ?? 0);
      }),
      { numRuns: 20 },
    );
  });

  it('is not done on less than two weeks', () => {
    expect(backTest(daysFrom(FIRST, 14))).toBeUndefined();
    expect(backTest(daysFrom(FIRST, 60, () => []))).toBeUndefined();
  });
});

describe('the rest of a day', () => {
  const forecast = usual(FIRST);

  it('stays as it was while things come as expected', () => {
    const { factor, counts } = forecastRest(forecast, forecast, 24, 0.02);
    expect(factor).toBe(1);
    expect(counts).toEqual(forecast);
  });

  it('is raised by a busy morning, the more, the worse forecasts have been and the more of the day is over', () => {
    const busy = scaled(forecast, 1.5);
    const factor = (over: number, scatter: number) => forecastRest(forecast, busy, over, scatter).factor;
    expect(factor(24, 0.05)).toBeGreaterThan(factor(24, 0.003));
    expect(factor(30, 0.02)).toBeGreaterThan(factor(20, 0.02));
    expect(factor(36, 0.05)).toBeGreaterThan(1);
    expect(factor(36, 0.05)).toBeLessThan(1.5);
  });

  it('keeps what came, and expects no fewer in the running half hour than are there already', () => {
    const came = forecast.map((count, n) => (n < 20 ? count : n === 20 ? 40 : 0));
    const { counts } = forecastRest(forecast, came, 20, 0.02);
    expect(counts.slice(0, 20)).toEqual(came.slice(0, 20));
    expect(counts[20]).toBe(40);
  });
});
