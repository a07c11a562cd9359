import { useTranslation } from 'react-i18next';
import type { SlaClockState } from '../../../domain/sla/clocks.ts';
import classes from './clock-mark.module.css';

interface Props {
  state: SlaClockState;
}

/** The shape of a clock's state: told apart without colour, and said in words beside it or to a screen reader. */
export function ClockShape({ state }: Props) {
  return (
    <svg className={classes.shape} data-state={state} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[state]}
    </svg>
  );
}

const shapes: Record<SlaClockState, React.ReactNode> = {
  onTrack: <circle cx="6" cy="6" r="4.5" />,
  lastQuarter: <path d="M6 1 11.5 11H.5z" />,
  breached: <path d="M3.8 1h4.4L11 3.8v4.4L8.2 11H3.8L1 8.2V3.8z" />,
  paused: <path d="M2.5 2h2.6v8H2.5zM6.9 2h2.6v8H6.9z" />,
  met: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" strokeWidth="1.8" stroke="currentColor" />,
  missed: <path d="M2.5 2.5l7 7m0-7-7 7" fill="none" strokeWidth="1.8" stroke="currentColor" />,
};

/** The word for a clock's state. */
export function useClockWord(): (state: SlaClockState) => string {
  const { t } = useTranslation(['workspace', 'words']);
  return (state) => (state === 'met' || state === 'missed' ? t(`clock.${state}`) : t(`words:clock.${state}`));
}
