import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type IndicatorId, indicators } from '../../../domain/appraisal/indicator.ts';
import type { Month } from '../../../domain/calendar/month.ts';
import { type Rate, rateValue } from '../../../domain/metrics/rate.ts';
import { entryOf } from '../../../domain/metrics/registry.ts';
import { useFormat } from '../../ui/use-format.ts';

/** How months, indicators and their values are written. */
export function useTexts() {
  const { t } = useTranslation('appraisal');
  const { language, number, stopwatch } = useFormat();
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    const at = (month: Month) => Date.parse(`${month}-01T00:00:00Z`);
    return {
      month: (month: Month) => months.format(at(month)),
      shortMonth: (month: Month) => short.format(at(month)),
      indicator(id: IndicatorId): string {
        const { figure } = indicators[id];
        const name = figure ? entryOf(figure).name[language] : t('indicator.quality');
        return name.charAt(0).toUpperCase() + name.slice(1);
      },
      value(id: IndicatorId, rate: Rate | undefined): string {
        const value = rate && rateValue(rate);
        if (value === undefined) return '–';
        const { figure } = indicators[id];
        const unit = figure && entryOf(figure).unit;
        if (unit === 'average') return stopwatch(value);
        return unit === 'share' ? `${number(value * 100, 1)} %` : number(value, unit ? 0 : 1);
      },
      /** What it was counted from, so that a figure of few is seen to be one. */
      of: (id: IndicatorId, { numerator, denominator }: Rate): string => {
        const { figure } = indicators[id];
        if (!figure) return t('of.evaluations', { count: denominator / 100 });
        const { unit } = entryOf(figure);
        if (unit === 'count') return '';
        return unit === 'average' ? `n ${denominator}` : `${numerator} / ${denominator}`;
      },
      score: (score: number | undefined) => (score === undefined ? '–' : number(score, 1)),
    };
  }, [t, language, number, stopwatch]);
}
