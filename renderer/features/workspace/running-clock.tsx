import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { DUE_SOON } from '../../../domain/interaction/matter-views.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { clocksOf, pressingClock, remainingMs, type SlaClock } from '../../../domain/sla/clocks.ts';
import { DAY } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ClockShape, useClockWord } from './clock-mark.tsx';
import classes from './running-clock.module.css';

interface Props {
  interaction: Interaction;
  queue: Queue;
}

/** The clock that presses most, named, as shape, word and time: what is left, or by how much it is over. */
export function RunningClock({ interaction, queue }: Props) {
  const { t } = useTranslation('workspace');
  const { stopwatch, inWords } = useFormat();
  const now = useNow();
  const word = useClockWord();
  const clock = pressingClock(clocksOf(interaction, queue, now));
  if (!clock) return null;
  const left = remainingMs(clock, queue, now);
  // What is due later is for the conversation's own header: in a list it would only be noise.
  if (isQuiet(clock) && left > DUE_SOON) return null;
  const far = Math.abs(left) >= DAY;
  return (
    <span className={classes.clock} data-state={clock.state}>
      <VisuallyHidden>{t(`clock.${clock.id}`)}</VisuallyHidden>
      <ClockShape state={clock.state} />
      <span>{word(clock.state)}</span>
      <span className="tabular">
        {left < 0 ? '+' : ''}
        {far ? inWords(left) : stopwatch(Math.abs(left))}
      </span>
    </span>
  );
}

const isQuiet = ({ state }: SlaClock): boolean => state === 'onTrack' || state === 'paused';
