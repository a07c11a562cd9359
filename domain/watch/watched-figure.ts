import { z } from 'zod';
import type { Callback } from '../callback/callback.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import { queueFigures } from '../metrics/queue-figures.ts';
import type { Rate } from '../metrics/rate.ts';
import { lastMinutes, today } from '../metrics/window.ts';
import type { Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import { callbacksDue, complaintsOf } from '../wallboard/board-counts.ts';
import { pressingClocks } from '../wallboard/pressing-clocks.ts';

export const watchedFigureSchema = z.enum([
  'waiting',
  'longestWait',
  'availableAgents',
  'serviceLevel',
  'abandonment',
  'clocksOver',
  'callbacksOverdue',
  'complaintsOpen',
]);
export type WatchedFigure = z.infer<typeof watchedFigureSchema>;

/** Those that are a share of what entered in the last so many minutes; the others are of this moment. */
export const shareFigures: readonly WatchedFigure[] = ['serviceLevel', 'abandonment'];
export const SHARES_OF_MINUTES = 30;

/** In what its limit is written. */
export const unitOf = (figure: WatchedFigure): 'count' | 'ms' | 'percent' =>
  figure === 'longestWait' ? 'ms' : shareFigures.includes(figure) ? 'percent' : 'count';

/** Fewer in half an hour say nothing of a share. */
const ENOUGH = 5;

/** The rows of one queue that its figures of this moment are made of. */
export interface Standing {
  interactions: readonly Interaction[];
  legs: readonly Leg[];
  people: readonly Person[];
  callbacks: readonly Callback[];
}

/** The figure as it stands now; shares are of the last half hour. Undefined while there is too little to say. */
export function currentValue(
  figure: WatchedFigure,
  queue: Queue,
  { interactions, legs, people, callbacks }: Standing,
  now: Instant,
): number | undefined {
  switch (figure) {
    case 'clocksOver':
      return pressingClocks(interactions, queue, now).over.length;
    case 'callbacksOverdue':
      return callbacksDue(callbacks, queue.id, now).overdue.value;
    case 'complaintsOpen':
      return complaintsOf(interactions, queue.id, today(now)).open.value;
    default: {
      const figures = queueFigures(legs, interactions, people, queue, {
        ...lastMinutes(now, SHARES_OF_MINUTES),
        now,
      });
      if (figure === 'serviceLevel' || figure === 'abandonment') return percentOf(figures[figure].rate);
      return figure === 'longestWait' ? (figures.longestWait.value ?? 0) : figures[figure].value;
    }
  }
}

const percentOf = ({ numerator, denominator }: Rate): number | undefined =>
  denominator < ENOUGH ? undefined : (100 * numerator) / denominator;
