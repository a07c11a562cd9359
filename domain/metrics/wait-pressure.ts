import type { Queue } from '../queue/queue.ts';
import type { Duration } from '../time.ts';

/** How a wait stands against the queue's service level threshold, in the clock words of the product. */
export function waitPressure(
  wait: Duration,
  queue: Pick<Queue, 'serviceLevelMs'>,
): 'onTrack' | 'lastQuarter' | 'breached' {
  if (wait > queue.serviceLevelMs) return 'breached';
  return wait * 4 >= queue.serviceLevelMs * 3 ? 'lastQuarter' : 'onTrack';
}
