import { useTranslation } from 'react-i18next';
import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { SlaClock } from '../../../../domain/sla/clocks.ts';
import { explainDue } from '../../../../domain/sla/explain-due.ts';
import classes from './clocks.module.css';
import { useDueWords } from './use-due-words.ts';

/** "Why is this due then?" in words: the rule, what counted, what did not, and what else applies. */
export function DueReason({ clock, queue }: { clock: SlaClock; queue: Queue }) {
  const { t } = useTranslation('workspace');
  const words = useDueWords(clock);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read and scrolled with the keyboard, and the focus is held in it
    <section className={classes.words} aria-label={t('due.title')} tabIndex={0} data-autofocus>
      <h3>{t(`clock.${clock.id}`)}</h3>
      <p>{words.rule}</p>
      <ol className={classes.steps}>
        {explainDue(clock, queue).map((step) => (
          <li key={`${step.kind} ${step.from}`} data-counts={step.kind === 'counts' || undefined}>
            {words.step(step)}
          </li>
        ))}
      </ol>
      <p>
        <b>{t(clock.theirTurn ? 'due.moving' : 'due.due', { when: words.when(clock.dueAt) })}</b>
      </p>
      {clock.looser.map(({ clauseId, dueAt }) => (
        <p key={clauseId} className={classes.quiet}>
          {t('due.looser', { clause: clauseId, when: words.when(dueAt) })}
        </p>
      ))}
      {clock.provisional && <p>{t('due.provisional', { year: isoDate(dayOf(clock.dueAt)).slice(0, 4) })}</p>}
    </section>
  );
}
