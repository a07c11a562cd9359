import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { pressingClocks } from '../../../../domain/wallboard/pressing-clocks.ts';
import { useNow, useView } from '../../../data/index.ts';
import classes from './board.module.css';
import { ClockLine } from './clock-line.tsx';
import { ShownLines } from './shown-lines.tsx';

const OPEN = ['queued', 'offered', 'connected', 'held', 'wrapUp'] as const;

/** Promises of time that are about to be broken, and those that just were; first answers have a list of their own. */
export function PressingList({ queues }: { queues: readonly Queue[] }) {
  const { t } = useTranslation('board');
  const now = useNow();
  const open = useView((rows) => OPEN.flatMap((state) => rows.where('interaction', 'state', state)));
  const pressing = queues.map((queue) => ({ queue, ...pressingClocks(open, queue, now) }));
  const lines = (['soon', 'over'] as const).flatMap((which) =>
    pressing.flatMap(({ queue, ...clocks }) =>
      clocks[which].filter(({ clock }) => clock.id !== 'firstAnswerHuman').map((one) => ({ ...one, queue })),
    ),
  );
  return (
    <section className={classes.list} aria-label={t('pressing')}>
      <h3 className={classes.listTitle}>
        {t('pressing')} <b>{lines.length}</b>
      </h3>
      {lines.length === 0 && <p className={classes.none}>{t('pressing.none')}</p>}
      <ShownLines
        lines={lines.map(({ interaction, clock, queue }) => (
          <ClockLine
            key={`${interaction.id} ${clock.policyId} ${clock.startedAt}`}
            what={t(`what.${clock.id}`)}
            {...{ interaction, clock, queue, now }}
          />
        ))}
      />
    </section>
  );
}
