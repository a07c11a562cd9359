import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HalfHour } from '../../../../domain/metrics/half-hours.ts';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { FigureButton } from '../figures/figure-button.tsx';
import type { OpenFigure } from '../figures/open-figure.ts';
import classes from './half-hours.module.css';

interface Props {
  hours: readonly HalfHour[];
  onOpen(hour: HalfHour, figure: OpenFigure['figure']): void;
}

const series = [
  ['arrived', 'offered'],
  ['answered', 'answered'],
  ['abandoned', 'abandoned'],
] as const;

/** The same day in numbers. */
export function HalfHourTable({ hours, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const { time } = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useArrowFocus(table);
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.table} aria-label={t('halfHours.title')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t('halfHours.from')}</th>
            {series.map(([name]) => (
              <th key={name} scope="col">
                {t(`series.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour.from}>
              <th scope="row">
                {time(hour.from)}–{time(hour.to)}
              </th>
              {series.map(([name, figure]) => (
                <td key={name}>
                  <FigureButton
                    figure={hour[name]}
                    name={`${t(`series.${name}`)}, ${time(hour.from)}`}
                    onOpen={() => onOpen(hour, figure)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('period.today')}</th>
            {series.map(([name]) => (
              <td key={name}>{hours.reduce((sum, hour) => sum + hour[name].value, 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
