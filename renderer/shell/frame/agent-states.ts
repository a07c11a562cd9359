import {
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconLogout2,
  IconMessages,
  IconPencil,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import {
  type AgentState,
  type Person,
  type ReasonCode,
  reasonCodeSchema,
} from '../../../domain/person/person.ts';

/** A shape for each state, so that colour never says it alone. */
export const stateMarks: Record<
  AgentState,
  { icon: ComponentType<{ size?: number; color?: string }>; color: string }
> = {
  available: { icon: IconCircleCheck, color: 'var(--clock-on-track)' },
  busy: { icon: IconMessages, color: 'var(--clock-on-track)' },
  wrapUp: { icon: IconPencil, color: 'var(--clock-on-track)' },
  notReady: { icon: IconClockPause, color: 'var(--clock-last-quarter)' },
  draining: { icon: IconLogout2, color: 'var(--clock-last-quarter)' },
  offline: { icon: IconCircleDashed, color: 'var(--clock-paused)' },
};

export type ChosenState = Pick<Person, 'state'> & { reason?: ReasonCode };

/** What a person declares. Busy and wrap-up come from the work itself; the end of a shift has its own way. */
export const chosenStates: readonly ChosenState[] = [
  { state: 'available' },
  ...reasonCodeSchema.options.map((reason) => ({ state: 'notReady' as const, reason })),
  { state: 'offline' },
];

export const sameState = (a: ChosenState, b: ChosenState): boolean =>
  a.state === b.state && a.reason === b.reason;
