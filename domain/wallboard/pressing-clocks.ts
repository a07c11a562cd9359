import { type Interaction, isOpen } from '../interaction/interaction.ts';
import { type CountFigure, count } from '../metrics/figure.ts';
import type { Queue } from '../queue/queue.ts';
import { clocksOf, isRunning, type SlaClock } from '../sla/clocks.ts';
import type { Instant } from '../time.ts';

/** A promise of time that is nearly or already broken. */
export interface PressingClock {
  interaction: Interaction;
  clock: SlaClock;
}

export interface PressingClocks {
  /** In its last quarter, the one due next first. */
  soon: PressingClock[];
  /** Due and still not done, the latest first: what can be mended is what has just gone wrong. */
  over: PressingClock[];
}

/** What one pressing clock is called: an interaction may have several. */
export const pressingIdOf = ({ interaction, clock }: PressingClock): string =>
  `${interaction.id} ${clock.policyId} ${clock.startedAt}`;

/** Pressing clocks as a figure that opens to them. */
export const pressingCount = (clocks: readonly PressingClock[]): CountFigure =>
  count(
    'clock',
    clocks.map((clock) => ({ id: pressingIdOf(clock) })),
  );

/** The clocks of a queue's open interactions that are about to breach or have. Those that stand still press nobody. */
export function pressingClocks(
  interactions: readonly Interaction[],
  queue: Queue,
  now: Instant,
): PressingClocks {
  const pressing = interactions
    .filter((row) => row.queueId === queue.id && row.source === 'live' && isOpen(row))
    .flatMap((interaction) =>
      clocksOf(interaction, queue, now)
        .filter(isRunning)
        .map((clock) => ({ interaction, clock })),
    );
  const inState = (state: SlaClock['state']) => pressing.filter(({ clock }) => clock.state === state);
  return {
    soon: inState('lastQuarter').sort((a, b) => a.clock.dueAt - b.clock.dueAt),
    over: inState('breached').sort((a, b) => b.clock.dueAt - a.clock.dueAt),
  };
}
