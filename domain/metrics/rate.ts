/** A proportion or an average that never forgets what it was made of, so that it can be rolled up exactly. */
export interface Rate {
  numerator: number;
  denominator: number;
}

/** The value of a rate; undefined, shown as a dash, when there was nothing to count. Never 0 % or 100 % for nothing. */
export const rateValue = (rate: Rate): number | undefined =>
  rate.denominator === 0 ? undefined : rate.numerator / rate.denominator;

/** Whether a rate reaches a target, compared as exact fractions: 79.96 % does not pass 80 %. Nothing counted: unknown. */
export function reaches(rate: Rate, target: Rate): boolean | undefined {
  if (rate.denominator === 0) return undefined;
  return rate.numerator * target.denominator >= target.numerator * rate.denominator;
}

/** Rolls rates up by their parts; averages of averages are forbidden. */
export const addRates = (rates: readonly Rate[]): Rate =>
  rates.reduce(
    (sum, rate) => ({
      numerator: sum.numerator + rate.numerator,
      denominator: sum.denominator + rate.denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
