import type { Rate } from './rate.ts';

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** The Wilson 95 % interval of a share, both ends within 0 and 1; undefined when nothing was counted. */
export function wilson({ numerator, denominator }: Rate): { low: number; high: number } | undefined {
  if (denominator === 0) return undefined;
  const share = numerator / denominator;
  const z2 = (Z * Z) / denominator;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / denominator + z2 / (4 * denominator));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
