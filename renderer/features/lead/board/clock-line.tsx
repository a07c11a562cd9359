import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { remainingMs, type SlaClock } from '../../../../domain/sla/clocks.ts';
import type { Instant } from '../../../../domain/time.ts';
import { go } from '../../../stores/place.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './board.module.css';

interface Props {
  interaction: Interaction;
  clock: SlaClock;
  queue: Queue;
  now: Instant;
  /** What was promised; left out where the list says it. */
  what?: string;
}

/** Somebody a promise runs out for: the time that is left, or with a plus how long it is over. */
export function ClockLine({ interaction, clock, queue, now, what }: Props) {
  const { t } = useTranslation('words');
  const { language } = useFormat();
  const left = remainingMs(clock, queue, now);
  const mark = clock.state === 'breached' || clock.state === 'lastQuarter' ? clock.state : undefined;
  return (
    <li className={classes.line}>
      <button
        type="button"
        className={classes.matter}
        onClick={() => go({ screen: 'workspace', interactionId: interaction.id })}
      >
        {interaction.customerName}
      </button>
      <span className={classes.quiet}>{[queue.name[language], what].filter(Boolean).join(' · ')}</span>
      <span className={classes.left} data-mark={mark} title={mark && t(`clock.${mark}`)}>
        {left < 0 ? `+${stopwatch(-left)}` : stopwatch(left)}
      </span>
      {mark && <span className={classes.quiet}>{t(`clock.${mark}`)}</span>}
    </li>
  );
}
