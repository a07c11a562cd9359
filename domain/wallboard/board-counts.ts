import { agendaOf } from '../callback/agenda.ts';
import type { Callback } from '../callback/callback.ts';
import { type Interaction, isOpen } from '../interaction/interaction.ts';
import { isIn, type Window } from '../metrics/window.ts';
import type { Instant } from '../time.ts';

/** Complaints that arrived in a window, and how many of a queue's are still open, whenever they arrived. */
export function complaintsOf(
  interactions: readonly Interaction[],
  queueId: string,
  window: Window,
): { arrived: number; open: number } {
  const own = interactions.filter(
    (row) => row.queueId === queueId && row.source === 'live' && row.kind === 'complaint',
  );
  return {
    arrived: own.filter(({ arrivedAt }) => isIn(window, arrivedAt)).length,
    open: own.filter(isOpen).length,
  };
}

/** Promised calls of a queue that must still be made before the site's midnight, and those that are late. */
export function callbacksDue(
  callbacks: readonly Callback[],
  queueId: string,
  now: Instant,
): { today: number; overdue: number } {
  const { overdue, today } = agendaOf(
    callbacks.filter((callback) => callback.queueId === queueId),
    now,
  );
  return { today: today.length, overdue: overdue.length };
}
