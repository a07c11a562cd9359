import type {
  AverageFigure,
  CountFigure,
  LongestFigure,
  RateFigure,
} from '../../../../domain/metrics/figure.ts';
import { rateValue } from '../../../../domain/metrics/rate.ts';
import { stopwatch } from '../../../ui/format-duration.ts';

export type AnyFigure = CountFigure | RateFigure | AverageFigure | LongestFigure;

/** A figure as it is written: a dash when there was nothing to count, and never a rate without what it is made of. */
export function figureText(figure: AnyFigure): { value: string; of?: string } {
  switch (figure.kind) {
    case 'count':
      return { value: String(figure.value) };
    case 'longest':
      return { value: figure.value === undefined ? '–' : stopwatch(figure.value) };
    case 'rate': {
      const value = rateValue(figure.rate);
      const { numerator, denominator } = figure.rate;
      return {
        value: value === undefined ? '–' : `${(value * 100).toFixed(1)}%`,
        of: `${numerator} / ${denominator}`,
      };
    }
    case 'average': {
      const value = rateValue(figure.rate);
      return { value: value === undefined ? '–' : stopwatch(value), of: `n ${figure.rate.denominator}` };
    }
  }
}
