import { useTranslation } from 'react-i18next';
import type { Correction, Measured } from '../../../../domain/correction/correction.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { figureText } from './figure-text.ts';

/** One stretch of time with what the figure was in it, and what that says. */
export interface EffectRow {
  id: string;
  name: string;
  measured: Measured | undefined;
  says?: string;
}

interface Props {
  metric: Correction['metric'];
  rows: readonly EffectRow[];
  now: Instant;
}

/** A figure before and after beside each other, with what it was counted from. */
export function EffectTable({ metric, rows, now }: Props) {
  const { t } = useTranslation('improve');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('correction.when')}</th>
          <th scope="col" data-number>
            {t('correction.figure')}
          </th>
          <th scope="col" data-number>
            {t('correction.rows')}
          </th>
          <th scope="col">{t('correction.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EffectLine key={row.id} metric={metric} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  metric: Correction['metric'];
  row: EffectRow;
  now: Instant;
}

function EffectLine({ metric, row: { name, measured, says }, now }: LineProps) {
  const { day, number } = useFormat();
  const { unit } = entryOf(metric);
  const parts = measured && { numerator: measured.numerator, denominator: measured.denominator ?? 0 };
  const interval = parts && unit === 'share' ? wilson(parts) : undefined;
  const percent = (value: number) => number(value * 100, 1);
  return (
    <tr>
      <th scope="row">
        {name}
        {measured && (
          <p className={classes.quiet}>{`${day(measured.from, now)} – ${day(measured.to - 1, now)}`}</p>
        )}
      </th>
      <td data-number>
        {measured ? figureText(metric, measured, number) : '–'}
        {interval && (
          <p className={classes.quiet}>{`${percent(interval.low)} – ${percent(interval.high)} %`}</p>
        )}
      </td>
      <td data-number>
        {measured?.denominator === undefined
          ? '–'
          : unit === 'average'
            ? number(measured.denominator)
            : `${number(measured.numerator)} / ${number(measured.denominator)}`}
      </td>
      <td>{says}</td>
    </tr>
  );
}
