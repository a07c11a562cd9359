import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openMsBetween } from '../../../../domain/calendar/opening-hours.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { clocksOf, remainingMs, type SlaClock } from '../../../../domain/sla/clocks.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { ClockShape, useClockWord } from '../clock-mark.tsx';
import classes from './header.module.css';

interface Props {
  interaction: Interaction;
  queue: Queue;
}

/** The promised times of this conversation. The automatic and the human first answer stand apart (C-023). */
export function FirstAnswerClocks({ interaction, queue }: Props) {
  const { t } = useTranslation('workspace');
  const now = useNow();
  return (
    <ul className={classes.clocks} aria-label={t('clock.title')}>
      <li className={classes.label} aria-hidden="true">
        {t('clock.firstAnswer')}
      </li>
      {clocksOf(interaction, queue, now).map((clock) => (
        <li key={clock.id}>
          <Clock clock={clock} queue={queue} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ clock, queue, now }: { clock: SlaClock; queue: Queue; now: Instant }) {
  const { t } = useTranslation('workspace');
  const word = useClockWord();
  const limit = stopwatch(openMsBetween(queue.hours, clock.startedAt, clock.dueAt));
  return (
    <Tooltip label={t('clock.why', { limit, clause: clock.clauseId })}>
      <span className={classes.clock} data-state={clock.state}>
        <span className={classes.label} aria-hidden="true">
          {t(`clock.short.${clock.id}`)}
        </span>
        <VisuallyHidden>{t(`clock.${clock.id}`)}</VisuallyHidden>
        <ClockShape state={clock.state} />
        <span>{word(clock.state)}</span>
        <span className="tabular">{figure(clock, queue, now)}</span>
      </span>
    </Tooltip>
  );
}

/** Decided: how much open time the answer took. Running: what is left, or by how much it is over. */
function figure(clock: SlaClock, queue: Queue, now: Instant): string {
  if (clock.stoppedAt !== undefined)
    return stopwatch(openMsBetween(queue.hours, clock.startedAt, clock.stoppedAt));
  const left = remainingMs(clock, queue, now);
  return left < 0 ? `+${stopwatch(-left)}` : stopwatch(left);
}
