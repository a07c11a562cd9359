import { agendaOf } from '../callback/agenda.ts';
import type { Callback } from '../callback/callback.ts';
import { type Interaction, isOpen } from '../interaction/interaction.ts';
import { type CountFigure, count } from '../metrics/figure.ts';
import { isIn, type Window } from '../metrics/window.ts';
import type { Instant } from '../time.ts';

/** Complaints that arrived in a window, and how many of a queue's are still open, whenever they arrived. */
export function complaintsOf(
  interactions: readonly Interaction[],
  queueId: string,
  window: Window,
): { arrived: CountFigure; open: CountFigure } {
  const own = interactions.filter(
    (row) => row.queueId === queueId && row.source === 'live' && row.kind === 'complaint',
  );
  return {
    arrived: count(
      'interaction',
      own.filter(({ arrivedAt }) => isIn(window, arrivedAt)),
    ),
    open: count('interaction', own.filter(isOpen)),
  };
}

/** Promised calls of a queue that must still be made before the site's midnight, and those that are late. */
export function callbacksDue(
  callbacks: readonly Callback[],
  queueId: string,
  now: Instant,
): { today: CountFigure; overdue: CountFigure } {
  const { turn, overdue, today } = agendaOf(
    callbacks.filter((callback) => callback.queueId === queueId),
    now,
  );
  return { today: count('callback', [...turn, ...today]), overdue: count('callback', overdue) };
}
