/** A number of the arithmetic, with no more decimals than it has, three at most. */
export const figure = (value: number): string => String(Math.round(value * 1_000) / 1_000);

/** A score with its two decimals; a dash while nothing has been scored. */
export const scoreText = (score: number | undefined): string =>
  score === undefined ? '–' : score.toFixed(2);
