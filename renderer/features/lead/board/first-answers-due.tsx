import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { firstAnswersOf } from '../../../../domain/wallboard/first-answers.ts';
import { useNow, useView } from '../../../data/index.ts';
import classes from './board.module.css';
import { ClockLine } from './clock-line.tsx';
import { ShownLines } from './shown-lines.tsx';

const OPEN = ['queued', 'offered', 'connected', 'held'] as const;

/** Whoever has had no answer from a person yet, with the time that is left to do it within the rule (C-023). */
export function FirstAnswersDue({ queues }: { queues: readonly Queue[] }) {
  const { t } = useTranslation('board');
  const now = useNow();
  const open = useView((rows) => OPEN.flatMap((state) => rows.where('interaction', 'state', state)));
  const due = queues
    .flatMap((queue) =>
      firstAnswersOf(open, queue, { from: 0, to: now + 1 }, now).due.map((one) => ({ ...one, queue })),
    )
    .sort((a, b) => a.clock.dueAt - b.clock.dueAt);
  return (
    <section className={classes.list} aria-label={t('firstAnswer.due')}>
      <h3 className={classes.listTitle}>
        {t('firstAnswer.due')} <b>{due.length}</b>
      </h3>
      {due.length === 0 && <p className={classes.none}>{t('firstAnswer.none')}</p>}
      <ShownLines
        lines={due.map(({ interaction, clock, queue }) => (
          <ClockLine key={interaction.id} {...{ interaction, clock, queue, now }} />
        ))}
      />
    </section>
  );
}
