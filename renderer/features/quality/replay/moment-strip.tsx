import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { stateAt } from '../../../../domain/replay/seek.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { remainingMs } from '../../../../domain/sla/clocks.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './moment-strip.module.css';

interface Props {
  timeline: Timeline;
  position: Instant;
  queues: readonly Queue[];
  /** What stands at its end. */
  children?: ReactNode;
}

/** How the interaction stood at this very moment: state, holder, queue and the clocks that ran. */
export function MomentStrip({ timeline, position, queues, children }: Props) {
  const { t } = useTranslation(['quality', 'words']);
  const { language } = useFormat();
  const { state, holderId, queueId, clocks } = stateAt(timeline, position);
  const holder = useView((rows) => holderId && rows.get('person', holderId)?.name, [holderId]);
  const queue = queues.find(({ id }) => id === queueId);
  return (
    <section className={classes.strip} aria-label={t('replay.moment')}>
      <span className={classes.state} data-state={state}>
        {t(`words:interactionState.${state}`)}
      </span>
      {holder && <span>{holder}</span>}
      <span className={classes.quiet}>{queue?.name[language]}</span>
      <span className={classes.clocks}>
        {clocks.map(({ clock, breached }) => (
          <span key={`${clock.id} ${clock.startedAt}`} className={classes.clock} data-breached={breached}>
            {t(`clock.${clock.id}`)}
            <b>{queue && stopwatch(remainingMs(clock, queue, position))}</b>
          </span>
        ))}
      </span>
      {children}
    </section>
  );
}
