import { useTranslation } from 'react-i18next';
import { FEW_ANSWERS } from '../../../../domain/appraisal/appraisal.ts';
import { indicators } from '../../../../domain/appraisal/indicator.ts';
import type { SheetLine, SheetScore } from '../../../../domain/appraisal/score.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

/** The arithmetic of a sheet, line by line: nothing of the score is left unseen. */
export function SheetTable({ result }: { result: SheetScore }) {
  const { t } = useTranslation('appraisal');
  const columns = ['figure', 'from', 'goal', 'weight', 'reached', 'points'] as const;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.indicator')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-number>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.lines.map((line) => (
          <Line key={line.indicator} line={line} counted={result.counted} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, counted }: { line: SheetLine; counted: number }) {
  const { t } = useTranslation('appraisal');
  const { language, number } = useFormat();
  const texts = useTexts();
  const { indicator, figure, goal, weight, reached } = line;
  const { aspect, better, figure: id } = indicators[indicator];
  const few = indicator === 'csat' && figure !== undefined && figure.denominator < FEW_ANSWERS;
  return (
    <tr>
      <th scope="row" title={id ? entryOf(id).formula[language] : t('indicator.quality.formula')}>
        {texts.indicator(indicator)} <span className={classes.quiet}>{t(`aspect.${aspect}`)}</span>
      </th>
      <td data-number>{texts.value(indicator, figure)}</td>
      <td data-number>
        <span className={classes.quiet}>
          {figure ? texts.of(indicator, figure) : t('nothing')}
          {few && ` · ${t('few')}`}
        </span>
      </td>
      <td data-number>
        {better === 'higher' ? '≥' : '≤'} {texts.value(indicator, goal)}
      </td>
      <td data-number>{weight} %</td>
      <td data-number>{reached === undefined ? '–' : `${number(reached * 100, 1)} %`}</td>
      <td data-number>{reached === undefined ? '–' : number((100 * weight * reached) / counted, 1)}</td>
    </tr>
  );
}
