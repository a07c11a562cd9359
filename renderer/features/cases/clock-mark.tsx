import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseClock } from '../../../domain/case/clock.ts';
import type { Instant } from '../../../domain/time.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './cases.module.css';

const shapes = {
  onTrack: IconCircleDot,
  lastQuarter: IconAlertTriangle,
  breached: IconAlertOctagon,
  met: IconCircleCheck,
  missed: IconAlertOctagon,
};

/** How a clock stands, in a shape, a colour and words. */
export function ClockMark({ clock, now }: { clock: CaseClock; now: Instant }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const late = clock.stoppedAt === undefined && now > clock.dueAt;
  const state = late ? 'breached' : clock.state;
  const Shape = shapes[state];
  const time = format.inWords(clock.dueAt - (clock.stoppedAt ?? now));
  return (
    <span className={classes.clock} data-state={state}>
      <Shape size={14} aria-hidden />
      {clock.stoppedAt === undefined
        ? t(late ? 'due.over' : 'due.in', { time })
        : t(state === 'met' ? 'due.met' : 'due.missed')}
    </span>
  );
}
