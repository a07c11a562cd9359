import { IconAlertTriangle, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { gapOf } from '../../../../domain/metrics/parity.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './history.module.css';
import type { ReportWords } from './report-table.ts';
import type { Reported } from './use-report.ts';

const compared = ['csat', 'fcr'] as const;

/** Whether customers fare alike whichever way they come: how far channels are apart, and how far they may be. */
export function ChannelGap({ reported, words }: { reported: Reported; words: ReportWords }) {
  const { t } = useTranslation('history');
  const { number } = useFormat();
  const now = useNow(HOUR);
  const limit = useView((rows) => numberInForce(rows, 'P-PAR', now), [now]);
  const gaps = compared.flatMap((figure) => {
    const gap = gapOf(
      reported.now.totals.map(({ key, figures }) => {
        const { numerator, denominator = 0 } = figures[figure];
        return { key, rate: { numerator, denominator } };
      }),
      limit,
    );
    return gap ? [{ figure, ...gap }] : [];
  });
  return (
    <section aria-label={t('parity')} className={classes.parity}>
      {gaps.length === 0 && <p>{t('parity.none')}</p>}
      {gaps.map(({ figure, points, high, low, exceeds }) => {
        const Icon = exceeds ? IconAlertTriangle : IconEqual;
        const names = { high: words.keyOf(high.key), low: words.keyOf(low.key) };
        return (
          <p key={figure} data-exceeds={exceeds || undefined}>
            <Icon size={15} aria-hidden />
            {t(exceeds ? 'parity.exceeds' : 'parity.within', {
              figure: words.figure(figure),
              points: number(points, 1),
              limit,
              ...names,
            })}
          </p>
        );
      })}
    </section>
  );
}
