import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { type PackInputs, packFigures } from '../../../../domain/pack/pack.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { figureText } from '../corrections/figure-text.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';

/** What was counted of every queue, with what it was counted from. */
export function FigureTable({ rows }: { rows: PackInputs['figures'] }) {
  const { t } = useTranslation('improve');
  const { language, number } = useFormat();
  const names = useNames();
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label={t('pack.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('pack.queue')}</th>
            {packFigures.map((id) => (
              <th key={id} scope="col" data-number>
                {entryOf(id).name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ queueId, figures }) => (
            <tr key={queueId}>
              <th scope="row">{names.queue(queueId)}</th>
              {figures.map(({ id, ...parts }) => (
                <td key={id} data-number>
                  {figureText(id, parts, number)}
                  {parts.denominator !== undefined && (
                    <p className={classes.quiet}>n {number(parts.denominator)}</p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
