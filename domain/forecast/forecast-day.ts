import { dayKind } from '../calendar/business-calendar.ts';
import type { SiteDay } from '../calendar/site-time.ts';
import { type DayCounts, HALF_HOURS_A_DAY, sumOf } from './day-counts.ts';
import { likeDays } from './like-days.ts';

/** Each day of a kind counts so much of the one after it. */
const FADING = 0.85;
/** So many days back tell the trend. */
const TREND_DAYS = 35;
/** Growth is believed half when it was seen on so many pairs of days. */
const DOUBT = 10;
/** No centre grows or shrinks faster than this a week for long. */
const STEEPEST = 0.1;
const WEEK = 7;

/**
 * Arrivals to be expected on `day` by half hours, from the days before it: the weighted mean of the latest days of its
 * kind, each carried forward by the weekly trend. Undefined when nothing is known of any earlier day.
 */
export function forecastDay(history: readonly DayCounts[], day: SiteDay): number[] | undefined {
  const like = likeDays(history, day);
  if (like.length === 0) return undefined;
  const growth = weeklyGrowth(history, day);
  const expected = new Array<number>(HALF_HOURS_A_DAY).fill(0);
  let weights = 0;
  for (const [n, { day: earlier, counts }] of like.entries()) {
    const weight = FADING ** n;
    const carried = growth ** ((day - earlier) / WEEK);
    weights += weight;
    for (const [halfHour, count] of counts.entries())
      expected[halfHour] = (expected[halfHour] ?? 0) + weight * carried * count;
  }
  return expected.map((sum) => sum / weights);
}

/**
 * By how much a week exceeds the week before it, 1 being no change. From ordinary days and the same weekday a week
 * earlier within the last five weeks, pulled towards 1 where few such pairs are there.
 */
export function weeklyGrowth(history: readonly DayCounts[], day: SiteDay): number {
  const ordinary = new Map(
    history
      .filter((one) => one.day < day && one.day >= day - TREND_DAYS && isOrdinary(one.day))
      .map(({ day: at, counts }) => [at, sumOf(counts)]),
  );
  const pairs = [...ordinary].flatMap(([at, total]) => {
    const before = ordinary.get(at - WEEK);
    return before === undefined ? [] : [{ before, total }];
  });
  const before = sumOf(pairs.map((pair) => pair.before));
  if (before === 0) return 1;
  const seen = sumOf(pairs.map((pair) => pair.total)) / before - 1;
  const believed = (seen * pairs.length) / (pairs.length + DOUBT);
  return 1 + Math.max(-STEEPEST, Math.min(STEEPEST, believed));
}

function isOrdinary(day: SiteDay): boolean {
  const { kind } = dayKind(day);
  return kind === 'weekday' || kind === 'weekend';
}
