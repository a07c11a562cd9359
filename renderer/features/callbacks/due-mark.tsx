import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keptInTime, pressureOf } from '../../../domain/callback/agenda.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import type { Instant } from '../../../domain/time.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './due-mark.module.css';

const shapes = { onTrack: IconCircleDot, lastQuarter: IconAlertTriangle, breached: IconAlertOctagon };

/** How a promise stands, in a shape, a colour and words. */
export function DueMark({ callback, now }: { callback: Callback; now: Instant }) {
  const { t } = useTranslation('callbacks');
  const format = useFormat();
  if (callback.state === 'done') {
    const kept = keptInTime(callback);
    return (
      <span className={classes.mark} data-pressure={kept ? 'done' : 'late'}>
        <IconCircleCheck size={15} aria-hidden />
        {t(kept ? 'due.kept' : 'due.keptLate')}
      </span>
    );
  }
  const pressure = pressureOf(callback, now);
  const Shape = shapes[pressure];
  const time = format.inWords(callback.dueAt - now);
  return (
    <span className={classes.mark} data-pressure={pressure}>
      <Shape size={15} aria-hidden />
      {t(pressure === 'breached' ? 'due.over' : 'due.in', { time })}
    </span>
  );
}
