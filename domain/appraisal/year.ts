import { type Month, monthsOfYear } from '../calendar/month.ts';
import { type Appraisal, scoreOfVersion, sheetState, versionInForce } from './appraisal.ts';

export interface YearLine {
  month: Month;
  /** Undefined: there is no signed sheet of that month. */
  score: number | undefined;
  weight: number;
}

export interface YearResult {
  lines: YearLine[];
  /** The months without a signed sheet; they are neither guessed nor counted as nothing. */
  missing: Month[];
  score: number | undefined;
}

/**
 * A year is the mean of its signed months (C-192). Each weighs as much as could be counted in it: a month of which half
 * the sheet had nothing to count weighs half. Months that are missing are named and change nothing.
 */
export function yearOf(sheets: readonly Appraisal[], anyMonth: Month): YearResult {
  const lines = monthsOfYear(anyMonth).map((month): YearLine => {
    const sheet = sheets.find((one) => one.month === month);
    const state = sheet && sheetState(sheet);
    if (!sheet || (state !== 'signed' && state !== 'answered')) return { month, score: undefined, weight: 0 };
    const { score, counted } = scoreOfVersion(versionInForce(sheet));
    return { month, score, weight: score === undefined ? 0 : counted };
  });
  let [points, weight] = [0, 0];
  for (const line of lines) {
    points += line.weight * (line.score ?? 0);
    weight += line.weight;
  }
  return {
    lines,
    missing: lines.filter(({ score }) => score === undefined).map(({ month }) => month),
    score: weight === 0 ? undefined : points / weight,
  };
}
