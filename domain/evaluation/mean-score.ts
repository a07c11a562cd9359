import { z } from 'zod';

/** The mean of scores with how many they are and, from two on, Student's 95 % interval. */
export const meanScoreSchema = z.object({
  n: z.number().int().positive(),
  mean: z.number(),
  /** Absent for fewer than two scores: one says nothing about the next. */
  interval: z.object({ low: z.number(), high: z.number() }).optional(),
});
export type MeanScore = z.infer<typeof meanScoreSchema>;

/** From this many scores on it may be said that somebody stands above or below the others. */
export const ENOUGH_TO_COMPARE = 5;

/** Undefined for no scores. Scores go from 0 to 100, and so does the interval. */
export function meanScoreOf(scores: readonly number[]): MeanScore | undefined {
  const n = scores.length;
  if (n === 0) return undefined;
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  if (n === 1) return { n, mean };
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const half = studentT(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, mean, interval: { low: Math.max(0, mean - half), high: Math.min(100, mean + half) } };
}

/** Against everybody whose interval does not touch theirs; within the others' nothing is said. */
export const standings = ['above', 'below', 'among'] as const;
export type Standing = (typeof standings)[number];

/**
 * How `one` stands against all `others`. `above` and `below` are said only where everybody has enough scores and no
 * interval touches: a few scores that happen to be alike have an interval of nothing, and prove nothing.
 */
export function standingOf(one: MeanScore | undefined, others: readonly (MeanScore | undefined)[]): Standing {
  const own = comparable(one);
  const all = others.map(comparable);
  if (!own || all.length === 0) return 'among';
  if (all.every((other) => other && other.high < own.low)) return 'above';
  return all.every((other) => other && other.low > own.high) ? 'below' : 'among';
}

const comparable = (score: MeanScore | undefined): MeanScore['interval'] =>
  score && score.n >= ENOUGH_TO_COMPARE ? score.interval : undefined;

/** The two-sided 95 % quantile of Student's t, from tables up to 30 degrees. */
function studentT(degrees: number): number {
  const table = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
    2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
  ];
  // Cornish and Fisher's first term beyond the table.
  return table[degrees - 1] ?? 1.96 + (1.96 ** 3 + 1.96) / (4 * degrees);
}
