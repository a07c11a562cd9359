import { type Rate, rateValue } from '../metrics/rate.ts';
import { type IndicatorId, indicatorIds, indicators } from './indicator.ts';
import type { Weights } from './weighting.ts';

/** A figure as it was counted, or nothing to count. */
export type Counted = Partial<Record<IndicatorId, Rate>>;

/** One line of a sheet: what was reached of a goal, from 0 to 1; undefined when nothing was counted. */
export interface SheetLine {
  indicator: IndicatorId;
  weight: number;
  figure: Rate | undefined;
  goal: Rate;
  reached: number | undefined;
}

export interface SheetScore {
  lines: SheetLine[];
  /** 0 to 100, of the weight that could be counted; undefined when nothing could. */
  score: number | undefined;
  /** How much of the whole weight that was, in percent. */
  counted: number;
}

/**
 * score = 100 · Σ w · min(1, figure / goal) / Σ w over the indicators with something to count; where less is better,
 * goal / figure. Doing more than the goal makes up for nothing else. What could not be counted leaves both sums and is shown.
 */
export function sheetScore(weights: Weights, goals: Record<IndicatorId, Rate>, figures: Counted): SheetScore {
  const lines = indicatorIds.flatMap((indicator): SheetLine[] => {
    const weight = weights[indicator];
    if (weight === undefined) return [];
    const [figure, goal] = [figures[indicator], goals[indicator]];
    return [{ indicator, weight, figure, goal, reached: reached(indicator, figure, goal) }];
  });
  let [points, counted] = [0, 0];
  for (const { weight, reached: share } of lines) {
    if (share === undefined) continue;
    points += weight * share;
    counted += weight;
  }
  return { lines, score: counted === 0 ? undefined : (100 * points) / counted, counted };
}

function reached(indicator: IndicatorId, figure: Rate | undefined, goal: Rate): number | undefined {
  const value = figure && rateValue(figure);
  const aim = rateValue(goal);
  if (value === undefined || aim === undefined) return undefined;
  if (indicators[indicator].better === 'higher') return Math.min(1, value / aim);
  return value <= aim ? 1 : aim / value;
}
