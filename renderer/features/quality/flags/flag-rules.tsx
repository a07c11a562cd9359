import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flagFigures } from '../../../../domain/flags/flag-figures.ts';
import type { Rate } from '../../../../domain/metrics/rate.ts';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import sample from '../sample/sample.module.css';
import classes from './flags.module.css';

/** How good the rules are, by what people said of them, over the conversations on this desktop. */
export function FlagRules() {
  const { t } = useTranslation('evaluation');
  const { number } = useFormat();
  const interactions = useView((rows) => rows.where('interaction', 'state', 'closed'));
  const draws = useView((rows) => rows.all('draw'));
  const figures = useMemo(() => flagFigures(interactions, draws), [interactions, draws]);
  return (
    <div className={classes.rules}>
      <table className={sample.table}>
        <thead>
          <tr>
            <th scope="col">{t('flags.rule')}</th>
            <th scope="col" data-number>
              {t('flags.raised')}
            </th>
            <th scope="col" data-number>
              {t('flags.precision')}
            </th>
            <th scope="col" data-number>
              {t('flags.recall')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ kind, raised, precision, recall }) => (
            <tr key={kind}>
              <td>{t(`flags.kind.${kind}`)}</td>
              <td data-number>{number(raised)}</td>
              <td data-number>
                <Share rate={precision} />
              </td>
              <td data-number>
                <Share rate={recall} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={sample.note}>{t('flags.note')}</p>
    </div>
  );
}

/** A share with what it was counted from and its 95 % interval; a dash when nobody has judged. */
function Share({ rate }: { rate: Rate }) {
  const { number } = useFormat();
  const interval = wilson(rate);
  if (!interval) return '–';
  const percent = (value: number) => number(100 * value);
  return (
    <>
      {percent(rate.numerator / rate.denominator)} %{' '}
      <span className={classes.quiet}>
        {rate.numerator} / {rate.denominator}, {percent(interval.low)}–{percent(interval.high)} %
      </span>
    </>
  );
}
