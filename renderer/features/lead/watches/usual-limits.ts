import type { Queue } from '../../../../domain/queue/queue.ts';
import { MINUTE } from '../../../../domain/time.ts';
import type { WatchContent } from '../../../../domain/watch/watch.ts';
import type { WatchedFigure } from '../../../../domain/watch/watched-figure.ts';

type Limits = Pick<WatchContent, 'figure' | 'side' | 'limit' | 'clear'>;

/** Where a form begins: limits that somebody may well want, to be changed by whoever knows the queue. */
export function usual(figure: WatchedFigure, { offersCallbackAfterMs = 3 * MINUTE }: Queue): Limits {
  switch (figure) {
    case 'longestWait':
      return { figure, side: 'above', limit: offersCallbackAfterMs, clear: offersCallbackAfterMs / 2 };
    case 'serviceLevel':
      return { figure, side: 'below', limit: 70, clear: 80 };
    case 'availableAgents':
      return { figure, side: 'below', limit: 0, clear: 1 };
    case 'abandonment':
      return { figure, side: 'above', limit: 10, clear: 5 };
    case 'waiting':
      return { figure, side: 'above', limit: 10, clear: 5 };
    default:
      return { figure, side: 'above', limit: 3, clear: 0 };
  }
}
