import { fractionOf, lotOf } from '../sampling/lot.ts';

/** How far apart two values are: alike or not, by rank, by difference, by difference in proportion. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** What each coder said of one unit; undefined where somebody said nothing. */
export type Unit = readonly (number | undefined)[];

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement, over the pairs of values within units (Krippendorff,
 * Content Analysis, ch. 12). 1 is agreement, 0 what chance gives. Undefined when no unit has two values, or when all
 * values are the same: nothing varied, so nothing is known.
 */
export function krippendorffAlpha(units: readonly Unit[], level: Level): number | undefined {
  const paired = units
    .map((unit) => unit.filter((value) => value !== undefined))
    .filter((values) => values.length > 1);
  const counts = new Map<number, number>();
  for (const value of paired.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distance = distanceOf(level, counts);
  const n = paired.flat().length;
  let observed = 0;
  for (const values of paired) observed += pairSum(values, distance) / (values.length - 1);
  let expected = 0;
  for (const [a, countA] of counts)
    for (const [b, countB] of counts) expected += countA * countB * distance(a, b);
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

function pairSum(values: readonly number[], distance: (a: number, b: number) => number): number {
  let sum = 0;
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries()) if (i !== j) sum += distance(a, b);
  return sum;
}

function distanceOf(level: Level, counts: ReadonlyMap<number, number>): (a: number, b: number) => number {
  const values = [...counts.keys()].sort((a, b) => a - b);
  const countOf = (value: number) => counts.get(value) ?? 0;
  switch (level) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'interval':
      return (a, b) => (a - b) ** 2;
    case 'ratio':
      return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
    case 'ordinal':
      return (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const between = values.filter((value) => value >= low && value <= high);
        const ranks = between.reduce((sum, value) => sum + countOf(value), 0);
        return a === b ? 0 : (ranks - (countOf(a) + countOf(b)) / 2) ** 2;
      };
  }
}

/** Intraclass correlations of single ratings (Shrout and Fleiss 1979). `table`: a row a unit, a column a judge. */
export interface Icc {
  /** Each unit by judges of its own. */
  oneWay: number;
  /** Judges drawn from many: ICC(2,1), which counts differences of level as disagreement. */
  twoWayRandom: number;
  /** These judges and no others: ICC(3,1). */
  twoWayMixed: number;
}

/** Undefined for fewer than two units or judges, for incomplete tables, and where nothing varies. */
export function iccOf(table: readonly (readonly number[])[]): Icc | undefined {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  if (n < 2 || k < 2 || table.some((row) => row.length !== k)) return undefined;
  const mean = meanOf(table.flat());
  const columns = Array.from({ length: k }, (_, j) => meanOf(table.map((row) => row[j] ?? 0)));
  const total = sumOf(table.flat().map((value) => (value - mean) ** 2));
  const between = k * sumOf(table.map((row) => (meanOf(row) - mean) ** 2));
  const judges = n * sumOf(columns.map((column) => (column - mean) ** 2));
  if (total === 0) return undefined;
  const msr = between / (n - 1);
  const msw = (total - between) / (n * (k - 1));
  const msc = judges / (k - 1);
  const mse = (total - between - judges) / ((n - 1) * (k - 1));
  return {
    oneWay: (msr - msw) / (msr + (k - 1) * msw),
    twoWayRandom: (msr - mse) / (msr + (k - 1) * mse + (k * (msc - mse)) / n),
    twoWayMixed: (msr - mse) / (msr + (k - 1) * mse),
  };
}

/** Mean difference of each judge from the mean of the others on the same unit, and over how many units. */
export function biasOf(units: readonly Unit[], judge: number): { bias: number; n: number } | undefined {
  const differences = units.flatMap((unit) => {
    const own = unit[judge];
    const others = unit.filter((value, j) => j !== judge && value !== undefined) as number[];
    return own === undefined || others.length === 0 ? [] : [own - meanOf(others)];
  });
  return differences.length ? { bias: meanOf(differences), n: differences.length } : undefined;
}

const RESAMPLES = 500;

/**
 * A 95 % interval for alpha by drawing units again with replacement; the same seed gives the same interval. Undefined
 * when fewer than nine in ten of the draws have an alpha at all.
 */
export function alphaInterval(
  units: readonly Unit[],
  level: Level,
  seed: string,
): { low: number; high: number } | undefined {
  const found = Array.from({ length: RESAMPLES }, (_, round) => {
    const again = units.map(
      (_unit, place) => units[Math.floor(fractionOf(lotOf(seed, `${round}/${place}`)) * units.length)] ?? [],
    );
    return krippendorffAlpha(again, level);
  })
    .filter((alpha) => alpha !== undefined)
    .sort((a, b) => a - b);
  if (found.length < 0.9 * RESAMPLES) return undefined;
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
