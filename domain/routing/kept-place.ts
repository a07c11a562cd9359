import { isOpen } from '../calendar/opening-hours.ts';
import type { Callback } from '../callback/callback.ts';
import type { CallingRules } from '../callback/calling-rules.ts';
import { isQuiet } from '../callback/quiet-hours.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import { lineOf, turnOf } from './waiting-order.ts';

/** Who chose to be called keeps the place they had in line (C-026). */
type Kept = Pick<Callback, 'state' | 'place' | 'queueId'>;

/** Whether a promise still stands in line for somebody: kept, open, and not reached yet. */
export const standsInLine = ({ state, place }: Kept): boolean =>
  state === 'open' && place !== undefined && place.reachedAt === undefined;

/**
 * How many are before a kept place: those in line whose turn comes sooner, and other kept places that do. `callbacks`
 * may hold the promise itself.
 */
export function aheadOf(
  turn: Instant,
  queue: Queue,
  interactions: readonly Interaction[],
  callbacks: readonly Kept[],
  now: Instant,
): number {
  const waiting = lineOf(interactions, queue, now).filter((row) => turnOf(row, queue) < turn).length;
  return waiting + placesBefore(turn, queue.id, callbacks);
}

/** How many kept places of a queue come before `turn`: whoever waits has them before them, seen or not. */
export const placesBefore = (turn: Instant, queueId: string, callbacks: readonly Kept[]): number =>
  callbacks.filter((one) => one.queueId === queueId && standsInLine(one) && (one.place?.turn ?? turn) < turn)
    .length;

/**
 * The promises whose place has been reached: nobody waits in line before them. Only while the queue is open and people
 * may be called; until then the place is kept.
 */
export function placesReached<T extends Kept>(
  callbacks: readonly T[],
  interactions: readonly Interaction[],
  queues: readonly Queue[],
  now: Instant,
  rules: CallingRules,
): T[] {
  if (isQuiet(now, rules)) return [];
  return callbacks.filter((callback) => {
    const queue = queues.find(({ id }) => id === callback.queueId);
    if (!queue || !callback.place || !standsInLine(callback) || !isOpen(queue.hours, now)) return false;
    return aheadOf(callback.place.turn, queue, interactions, [], now) === 0;
  });
}

/**
 * Whether somebody's turn has come and nothing has been done about it: the customer goes before what waits, so their
 * place takes up one of its owner's hands like an offer does. Putting the reminder off or a try frees it again.
 */
export const isTheirTurn = ({
  state,
  place,
  attempts,
  snoozes,
}: Pick<Callback, 'state' | 'place' | 'attempts' | 'snoozes'>): boolean => {
  const reachedAt = place?.reachedAt;
  if (state !== 'open' || reachedAt === undefined) return false;
  return ![...attempts, ...snoozes].some(({ at }) => at >= reachedAt);
};
