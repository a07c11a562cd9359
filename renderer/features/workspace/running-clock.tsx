import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { clocksOf, pressingClock, remainingMs } from '../../../domain/sla/clocks.ts';
import { useNow } from '../../data/index.ts';
import { stopwatch } from '../../ui/format-duration.ts';
import { ClockShape, useClockWord } from './clock-mark.tsx';
import classes from './running-clock.module.css';

interface Props {
  interaction: Interaction;
  queue: Queue;
}

/** The clock that presses most, as shape, word and time: what is left, or by how much it is over. */
export function RunningClock({ interaction, queue }: Props) {
  const now = useNow();
  const word = useClockWord();
  const clock = pressingClock(clocksOf(interaction, queue, now));
  if (!clock) return null;
  const left = remainingMs(clock, queue, now);
  return (
    <span className={classes.clock} data-state={clock.state}>
      <ClockShape state={clock.state} />
      <span>{word(clock.state)}</span>
      <span className="tabular">
        {left < 0 ? '+' : ''}
        {stopwatch(Math.abs(left))}
      </span>
    </span>
  );
}
