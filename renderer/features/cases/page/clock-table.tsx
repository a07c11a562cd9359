import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { clocksOfCase } from '../../../../domain/case/clocks.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';
import { ClockMark } from '../clock-mark.tsx';

/** Every limit of this case with how it stands. */
export function ClockTable({ row, now }: { row: Case; now: Instant }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const end = row.archivedAt ?? now;
  return (
    <section className={classes.section} aria-label={t('clocks')}>
      <h3 className={classes.sectionTitle}>{t('clocks')}</h3>
      <dl className={classes.facts}>
        {clocksOfCase(row, end).map((clock) => (
          <div key={clock.id}>
            <dt>{t(`clock.${clock.id}`)}</dt>
            <dd title={`${clock.clauseId} · ${format.dayAndTime(clock.dueAt, now)}`}>
              <ClockMark clock={clock} now={end} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
