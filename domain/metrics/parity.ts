import type { Rate } from './rate.ts';

export interface Keyed {
  key: string;
  rate: Rate;
}

/** The two that are furthest apart, and whether that is further than allowed. */
export interface Gap {
  high: Keyed;
  low: Keyed;
  /** In percentage points. */
  points: number;
  exceeds: boolean;
}

/**
 * How far apart the best and the worst are, of all with something to count (C-286). `limit` is in percentage points
 * (P-PAR); exactly the limit is allowed, and fractions are compared exactly. Undefined for fewer than two.
 */
export function gapOf(all: readonly Keyed[], limit: number): Gap | undefined {
  const counted = all.filter(({ rate }) => rate.denominator > 0);
  const [first] = counted;
  if (!first || counted.length < 2) return undefined;
  let [high, low] = [first, first];
  for (const one of counted) {
    if (difference(one.rate, high.rate).numerator > 0) high = one;
    if (difference(one.rate, low.rate).numerator < 0) low = one;
  }
  const { numerator, denominator } = difference(high.rate, low.rate);
  return {
    high,
    low,
    points: (100 * numerator) / denominator,
    exceeds: 100 * numerator > limit * denominator,
  };
}

/** a - b as one fraction. */
const difference = (a: Rate, b: Rate): Rate => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});
