import { useTranslation } from 'react-i18next';
import { sumOf } from '../../../../domain/forecast/day-counts.ts';
import { type Rate, rateValue } from '../../../../domain/metrics/rate.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './staffing.module.css';
import type { Forecast } from './use-forecast.ts';

/** How much is expected, and honestly how far such forecasts have been off. */
export function ForecastWords({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('staffing');
  const { number } = useFormat();
  const { expected = [], tested, growth, rest } = forecast;
  const percent = (rate: Rate) => `${number(100 * (rateValue(rate) ?? 0), 1)}%`;
  const change = 100 * (growth - 1);
  return (
    <dl className={classes.words}>
      <Word name={t('expected')} value={number(sumOf(rest?.counts ?? expected))}>
        {rest && t('expected.before', { count: Math.round(sumOf(expected)) })}
      </Word>
      {rest && (
        <Word name={t('soFar')} value={number(rest.came)}>
          {t('soFar.means', { expected: number(rest.expected), factor: number(rest.factor, 2) })}
        </Word>
      )}
      <Word name={t('trend')} value={`${change > 0 ? '+' : ''}${number(change, 1)}%`}>
        {t('trend.means')}
      </Word>
      {tested ? (
        <>
          <Word name={t('error.halfHour')} value={percent(tested.byHalfHour)}>
            {t('error.days', { count: tested.days })}
          </Word>
          <Word name={t('error.day')} value={percent(tested.byDay)}>
            {t('error.copied', { copied: percent(tested.copied) })}
          </Word>
        </>
      ) : (
        <Word name={t('error.halfHour')} value="–">
          {t('error.untested')}
        </Word>
      )}
    </dl>
  );
}

function Word({ name, value, children }: { name: string; value: string; children?: React.ReactNode }) {
  return (
    <div className={classes.word}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> <span className={classes.quiet}>{children}</span>
      </dd>
    </div>
  );
}
