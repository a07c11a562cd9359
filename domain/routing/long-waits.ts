import type { Interaction } from '../interaction/interaction.ts';
import { offersCallbacks } from '../queue/abilities.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import { isInLine, waitStart } from './waiting-order.ts';

/** What a queue does for those who have waited too long. */
export type LongWait =
  | { interactionId: string; does: 'overflow'; toQueueId: string }
  | { interactionId: string; does: 'offerCallback' };

/**
 * Who has waited longer than their queue allows without anything having been done about it: the agents of another queue
 * are asked as well, or the customer is offered a callback (C-026). What only a team lead may take does not overflow.
 */
export function longWaits(
  interactions: readonly Interaction[],
  queues: readonly Queue[],
  now: Instant,
): LongWait[] {
  const queueById = new Map(queues.map((queue) => [queue.id, queue]));
  return interactions.flatMap((row): LongWait[] => {
    const queue = queueById.get(row.queueId);
    if (!queue || !isInLine(row, queue, now)) return [];
    const waited = now - waitStart(row, queue);
    const { offersCallbackAfterMs: patience } = queue;
    const overflow = overflowOf(queue, now);
    const steps: LongWait[] = [];
    if (overflow && waited >= overflow.afterMs && mayOverflow(row) && queueById.has(overflow.toQueueId))
      steps.push({ interactionId: row.id, does: 'overflow', toQueueId: overflow.toQueueId });
    if (patience !== undefined && waited >= patience && mayBeCalledBack(row))
      steps.push({ interactionId: row.id, does: 'offerCallback' });
    return steps;
  });
}

/** What its lead has opened goes before what its queue has planned. */
function overflowOf({ overflow, openedOverflow }: Queue, now: Instant): Queue['overflow'] {
  const opened = openedOverflow !== undefined && now < openedOverflow.until;
  return opened ? { afterMs: 0, toQueueId: openedOverflow.toQueueId } : overflow;
}

/** A hand-over to a colleague waits for that colleague. */
const mayOverflow = ({ overflowTo, needsLead, transfer }: Interaction): boolean =>
  overflowTo === undefined && !needsLead && transfer?.to.kind !== 'person';

/** Whoever left a message off hours does not sit and wait. */
const mayBeCalledBack = ({ channel, callbackOfferedAt, offHours }: Interaction): boolean =>
  offersCallbacks(channel) && callbackOfferedAt === undefined && !offHours;
