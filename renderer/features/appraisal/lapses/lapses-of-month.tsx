import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../../../../domain/appraisal/appraisal.ts';
import { windowOfMonth } from '../../../../domain/calendar/month.ts';
import { stateOfLapse } from '../../../../domain/lapse/lapse.ts';
import { useView } from '../../../data/index.ts';
import classes from '../appraisal.module.css';

/** The warnings of a month beside its figures, as records that open and count for nothing (C-204). */
export function LapsesOfMonth({ sheet: { agentId, month } }: { sheet: Appraisal }) {
  const { t } = useTranslation('appraisal');
  const { from, to } = windowOfMonth(month);
  const lapses = useView(
    (rows) => rows.all('lapse').filter((one) => one.agentId === agentId && one.at >= from && one.at < to),
    [agentId, from, to],
  );
  if (lapses.length === 0) return null;
  return (
    <section className={classes.part} aria-label={t('lapse.inMonth')}>
      <h3>{t('lapse.inMonth')}</h3>
      {lapses.map((one) => (
        <details key={one.id}>
          <summary>
            {one.what} · {t(`lapse.state.${stateOfLapse(one)}`)}
          </summary>
          <p className={classes.quiet}>{t('lapse.byRule', { rule: one.rule })}</p>
          {one.answer && <p className={classes.words}>{one.answer.text}</p>}
          {one.decision && <p className={classes.words}>{one.decision.text}</p>}
        </details>
      ))}
    </section>
  );
}
