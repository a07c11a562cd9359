import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import {
  clocksOf,
  pressingClock,
  remainingMs,
  type SlaClock,
  usedMs,
} from '../../../../domain/sla/clocks.ts';
import { DAY, type Duration, type Instant } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { ClockShape, useClockWord } from '../clock-mark.tsx';
import { DueButton } from '../clocks/due-button.tsx';
import classes from './header.module.css';

interface Props {
  interaction: Interaction;
  queue: Queue;
}

/**
 * The promised times of this conversation; the one that presses most stands out (C-031). The automatic and the human
 * first answer stand apart (C-023). Each says on demand why it is due when it is.
 */
export function FirstAnswerClocks({ interaction, queue }: Props) {
  const { t } = useTranslation('workspace');
  const now = useNow();
  const clocks = clocksOf(interaction, queue, now);
  const pressing = pressingClock(clocks);
  return (
    <ul className={classes.clocks} aria-label={t('clock.title')}>
      {clocks.map((clock) => (
        <li key={clock.id} data-presses={clock.id === pressing?.id || undefined}>
          <Clock clock={clock} queue={queue} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ clock, queue, now }: { clock: SlaClock; queue: Queue; now: Instant }) {
  const { t } = useTranslation('workspace');
  const word = useClockWord();
  const figure = useFigure();
  return (
    <DueButton clock={clock} queue={queue}>
      <span className={classes.clock} data-state={clock.state}>
        <span className={classes.label} aria-hidden="true">
          {t(`clock.short.${clock.id}`)}
        </span>
        <VisuallyHidden>{t(`clock.${clock.id}`)}</VisuallyHidden>
        <ClockShape state={clock.state} />
        <span>{word(clock.state)}</span>
        <span className="tabular">{figure(clock, queue, now)}</span>
      </span>
    </DueButton>
  );
}

/** Decided: how much of the time that counts the answer took. Running: what is left, or by how much it is over. */
function useFigure() {
  const { stopwatch, inWords } = useFormat();
  const words = (ms: Duration): string => (ms < DAY ? stopwatch(ms) : inWords(ms));
  return (clock: SlaClock, queue: Queue, now: Instant): string => {
    if (clock.stoppedAt !== undefined) return words(usedMs(clock, queue, now));
    const left = remainingMs(clock, queue, now);
    return left < 0 ? `+${words(-left)}` : words(left);
  };
}
