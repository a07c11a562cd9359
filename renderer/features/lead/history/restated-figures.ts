import type { Restatement } from '../../../../contract/http/figures.ts';
import { entryOf, type PeriodFigureId, periodFigureIds } from '../../../../domain/metrics/registry.ts';
import { type WrittenValue, writeChange, writeValue } from './report-values.ts';

interface RestatedFigure {
  figure: PeriodFigureId;
  was: WrittenValue;
  is: WrittenValue;
  change: string;
}

/** What a closed day was said to be and what it is by now, figure by figure as the registry has them. */
export function restatedFigures({ was, now }: Restatement): RestatedFigure[] {
  return periodFigureIds.flatMap((figure) => {
    const [before, after] = [was[figure], now[figure]];
    if (!before || !after) return [];
    const { unit } = entryOf(figure);
    return [
      {
        figure,
        was: writeValue(unit, before),
        is: writeValue(unit, after),
        change: writeChange(unit, after, before),
      },
    ];
  });
}
