import { useTranslation } from 'react-i18next';
import type { Warning, Watch } from '../../../../domain/watch/watch.ts';
import { unitOf, type WatchedFigure } from '../../../../domain/watch/watched-figure.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** A watched figure and its limit as they are written. */
export function useWarningWords() {
  const { t } = useTranslation('watches');
  const format = useFormat();
  const amount = (figure: WatchedFigure, value: number): string => {
    const unit = unitOf(figure);
    if (unit === 'ms') return format.stopwatch(value);
    return unit === 'percent' ? `${format.number(value, 1)} %` : format.number(value);
  };
  return {
    amount,
    figure: (figure: WatchedFigure): string => t(`figure.${figure}`),
    limit: ({ figure, side, limit }: Watch | Warning): string =>
      t(side === 'above' ? 'atLeast' : 'atMost', { value: amount(figure, limit) }),
  };
}
