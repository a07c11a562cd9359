import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCheck,
  IconCircleDotFilled,
  IconPlayerPauseFilled,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SlaClockState } from '../../../domain/sla/clocks.ts';
import classes from './clock-mark.module.css';

const shapes = {
  onTrack: IconCircleDotFilled,
  lastQuarter: IconAlertTriangleFilled,
  breached: IconAlertOctagonFilled,
  paused: IconPlayerPauseFilled,
  met: IconCheck,
  missed: IconX,
} as const satisfies Record<SlaClockState, unknown>;

/** The shape of a clock's state, told apart without its colour; the word stands beside it. */
export function ClockShape({ state }: { state: SlaClockState }) {
  const Shape = shapes[state];
  return <Shape size={13} className={classes.shape} data-state={state} aria-hidden="true" />;
}

/** The word for a clock's state. */
export function useClockWord(): (state: SlaClockState) => string {
  const { t } = useTranslation(['workspace', 'words']);
  return (state) => (state === 'met' || state === 'missed' ? t(`clock.${state}`) : t(`words:clock.${state}`));
}
