import { useTranslation } from 'react-i18next';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import { askedByPhone, countByWay, type WayCount } from '../../../../domain/study/by-way.ts';
import type { Campaign } from '../../../../domain/study/campaign.ts';
import type { Study } from '../../../../domain/study/study.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';

/** How many were asked and answered and how satisfied they were, each way of asking by itself (C-172). */
export function WayTable({ row, campaigns }: { row: Study; campaigns: readonly Campaign[] }) {
  const { t } = useTranslation('improve');
  const ratings = useView((rows) => rows.all('feedback'));
  const ways = row.counted?.ways ?? countByWay(ratings, row, { phone: askedByPhone(campaigns, row) });
  return (
    <>
      <WayCounts ways={ways} />
      <p className={classes.quiet}>{t(row.counted ? 'study.counted' : 'study.soFar')}</p>
    </>
  );
}

/** Each way of asking with its n. */
export function WayCounts({ ways }: { ways: readonly WayCount[] }) {
  const { t } = useTranslation('improve');
  const { number } = useFormat();
  const percent = (value: number) => number(value * 100);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('study.way')}</th>
          <th scope="col" data-number>
            {t('study.asked')}
          </th>
          <th scope="col" data-number>
            {t('study.answered')}
          </th>
          <th scope="col" data-number>
            {t('study.satisfied')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ways.map(({ way, asked, answered, satisfied }) => {
          const interval = wilson({ numerator: satisfied, denominator: answered });
          return (
            <tr key={way}>
              <th scope="row">{t(`feedback.source.${way}`)}</th>
              <td data-number>{asked === undefined ? '–' : number(asked)}</td>
              <td data-number>{number(answered)}</td>
              <td data-number>
                {interval
                  ? t('study.share', {
                      share: percent(satisfied / answered),
                      low: percent(interval.low),
                      high: percent(interval.high),
                    })
                  : '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
