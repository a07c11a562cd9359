import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';

/** Everything that happened, the latest first: who, when, what it led to, and the words. */
export function Story({ row, now }: { row: Case; now: Instant }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  return (
    <section className={classes.section} aria-label={t('story')}>
      <h3 className={classes.sectionTitle}>{t('story')}</h3>
      <ol className={classes.story}>
        {[...row.log].reverse().map((line) => (
          <li key={line.id}>
            <span className={classes.at}>{format.dayAndTime(line.at, now)}</span>
            <span>
              <strong>{t(`step.${line.step}`)}</strong>
              {` · ${names.get(line.by) ?? t('centre')}`}
              {line.to && line.to !== line.from && line.step !== 'opened' && ` → ${t(`state.${line.to}`)}`}
              {line.text && <p className={classes.lines}>{line.text}</p>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
