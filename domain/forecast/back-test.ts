import type { Rate } from '../metrics/rate.ts';
import { type DayCounts, sumOf } from './day-counts.ts';
import { forecastDay } from './forecast-day.ts';

/** With less behind it a forecast is not tried. */
const FEWEST_BEFORE = 14;
/** The latest days are tried, as they are most like tomorrow. */
const MOST_TRIED = 28;
const WEEK = 7;

/**
 * How far forecasts were off, each made for one day from the days before it alone. Errors are weighted absolute
 * percentage errors: what the forecast was off by, summed, over what really came. 0 is perfect.
 */
export interface BackTest {
  /** How many days were tried. */
  days: number;
  /** Half hour by half hour. */
  byHalfHour: Rate;
  /** Whole days, in which half hours may make good for each other. */
  byDay: Rate;
  /** The same half hours if one had only copied the same weekday of the week before: what a forecast must beat. */
  copied: Rate;
  /** How far whole days scatter around their forecast beyond chance, as a variance relative to it. */
  scatter: number;
}

/** Undefined while there is too little history to try a forecast on. */
export function backTest(history: readonly DayCounts[]): BackTest | undefined {
  const days = [...history].sort((a, b) => a.day - b.day);
  const byDay = new Map(days.map((one) => [one.day, one.counts]));
  const trials = days
    .slice(FEWEST_BEFORE)
    .slice(-MOST_TRIED)
    .flatMap(({ day, counts }) => {
      const copied = byDay.get(day - WEEK);
      const expected = copied && forecastDay(days, day);
      return copied && expected ? [{ counts, copied, expected }] : [];
    });
  const came = sumOf(trials.map(({ counts }) => sumOf(counts)));
  if (came === 0) return undefined;
  const over = (errors: number[]): Rate => ({ numerator: sumOf(errors), denominator: came });
  return {
    days: trials.length,
    byHalfHour: over(trials.map(({ counts, expected }) => offBy(counts, expected))),
    byDay: over(trials.map(({ counts, expected }) => Math.abs(sumOf(counts) - sumOf(expected)))),
    copied: over(trials.map(({ counts, copied }) => offBy(counts, copied))),
    scatter: scatterOf(trials),
  };
}

const offBy = (counts: readonly number[], expected: readonly number[]): number =>
  sumOf(counts.map((count, n) => Math.abs(count - (expected[n] ?? 0))));

/** Counts scatter by chance alone as much as they are great (Poisson); only what goes beyond that is the forecast's. */
function scatterOf(trials: readonly { counts: readonly number[]; expected: readonly number[] }[]): number {
  const totals = trials.map(({ counts, expected }) => [sumOf(counts), sumOf(expected)] as const);
  const expected = sumOf(totals.map(([, of]) => of));
  const squares = sumOf(totals.map(([came, of]) => (came - of) ** 2));
  const meanSquare = sumOf(totals.map(([, of]) => of ** 2));
  return meanSquare === 0 ? 0 : Math.max(0, (squares - expected) / meanSquare);
}
