import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../../../../domain/appraisal/appraisal.ts';
import { yearOf } from '../../../../domain/appraisal/year.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

/** The year so far: each signed month, what they come to, and the months that are missing. */
export function YearPanel({ sheets, month }: { sheets: readonly Appraisal[]; month: string }) {
  const { t } = useTranslation('appraisal');
  const texts = useTexts();
  const { lines, missing, score } = yearOf(sheets, month);
  const title = t('year', { year: month.slice(0, 4) });
  return (
    <section className={classes.part} aria-label={title}>
      <h3>
        {title} · {texts.score(score)}
      </h3>
      <table className={classes.table}>
        <thead>
          <tr>
            {lines.map((line) => (
              <th key={line.month} scope="col" data-number>
                {texts.shortMonth(line.month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {lines.map((line) => (
              <td key={line.month} data-number>
                {texts.score(line.score)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={classes.quiet}>
        {missing.length === 0
          ? t('year.whole')
          : t('year.missing', {
              months: missing.map(texts.shortMonth).join(t('list')),
              count: missing.length,
            })}{' '}
        {t('year.how')}
      </p>
    </section>
  );
}
