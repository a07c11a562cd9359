import { sumOf } from './day-counts.ts';

/** However well forecasts did, a day may be another one than was thought. */
const LEAST_SCATTER = 0.0025;

/** A day's forecast in the light of what has come so far. */
export interface RestOfDay {
  /** What the forecast is multiplied by from here on. */
  factor: number;
  /** What came in the half hours that are over. */
  came: number;
  /** What had been expected in them. */
  expected: number;
  /** By half hours: what came where it is over, what is expected now where it is not. */
  counts: number[];
}

/**
 * Forecasts the rest of a day again. `over` half hours are complete; `came` holds what arrived so far, the running half
 * hour included. The factor is what was seen over what was expected, held back by how little was expected yet and by
 * how reliable forecasts are: one with a small `scatter` is not thrown over by a busy first hour. (The mean of a gamma
 * distribution around the forecast after counting Poisson arrivals.)
 */
export function forecastRest(
  forecast: readonly number[],
  came: readonly number[],
  over: number,
  scatter: number,
): RestOfDay {
  const seen = sumOf(came.slice(0, over));
  const expected = sumOf(forecast.slice(0, over));
  const trust = 1 / Math.max(LEAST_SCATTER, scatter);
  const factor = (trust + seen) / (trust + expected);
  const counts = forecast.map((count, n) => {
    const arrived = came[n] ?? 0;
    return n < over ? arrived : Math.max(count * factor, n === over ? arrived : 0);
  });
  return { factor, came: seen, expected, counts };
}
