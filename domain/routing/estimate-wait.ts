import type { Leg } from '../interaction/leg.ts';
import { handleMs, isHandled } from '../metrics/aht.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import type { Duration } from '../time.ts';

const AT_WORK = ['available', 'busy', 'wrapUp'];

/** How many interactions of `queue` can be handled at once by the people at work. */
export const handlingSlots = (people: readonly Person[], queue: Pick<Queue, 'id'>): number =>
  people
    .filter((person) => hasRole(person, 'agent') && person.queueIds.includes(queue.id))
    .filter((person) => AT_WORK.includes(person.state))
    .reduce((sum, person) => sum + person.capacity, 0);

/**
 * How long somebody at `position` (1 is next) will wait, in milliseconds: with every slot taken, one comes free each
 * median handle time divided by the slots. Undefined, so that nothing is promised, when no leg was handled recently or
 * nobody is at work.
 */
export function estimateWait(position: number, recent: readonly Leg[], slots: number): Duration | undefined {
  const typical = median(recent.filter(isHandled).map(handleMs));
  if (typical === undefined || slots <= 0 || position < 1) return undefined;
  return Math.round((position * typical) / slots);
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
