import type { Queue } from '../queue/queue.ts';
import { clocksOf, pastWaitingClock, type SlaClock } from '../sla/clocks.ts';
import type { Instant } from '../time.ts';
import type { Step } from './walk.ts';

/**
 * Every clock that ran, in the order they started: the two of the first answer, by the queue the customer came to, and
 * one for each time the customer waited, by the queue of that moment.
 */
export function clocksOfWalk(steps: readonly Step[], queues: readonly Queue[], asOf: Instant): SlaClock[] {
  const clocks = [...pastWaits(steps, queues), ...lastClocks(steps, queues, asOf)];
  return clocks.sort((a, b) => a.startedAt - b.startedAt);
}

const queueOf = (queues: readonly Queue[], step: Step | undefined): Queue | undefined =>
  queues.find((queue) => queue.id === step?.row.queueId);

/** What the interaction's last state says: its first answers, and a wait that is still on. */
function lastClocks(steps: readonly Step[], queues: readonly Queue[], asOf: Instant): SlaClock[] {
  const last = steps.at(-1);
  const [arrival, present] = [queueOf(queues, steps[0]), queueOf(queues, last)];
  const first = last && arrival ? clocksOf(last.row, arrival, asOf) : [];
  const now = last && present ? clocksOf(last.row, present, asOf) : [];
  return [
    ...first.filter((clock) => clock.id !== 'customerWaiting'),
    ...now.filter((clock) => clock.id === 'customerWaiting'),
  ];
}

/** The customer's waits that are over, by an answer or by the end of the interaction. */
function pastWaits(steps: readonly Step[], queues: readonly Queue[]): SlaClock[] {
  return steps.flatMap((after, n) => {
    const before = steps[n - 1];
    const since = before?.row.waitingSince;
    if (
      !before ||
      since === undefined ||
      after.row.waitingSince !== undefined ||
      after.row.channel === 'voice'
    )
      return [];
    const queue = queueOf(queues, before);
    const answered = after.event.type === 'message.posted';
    return (queue && pastWaitingClock(before.row, since, after.at, answered, queue)) ?? [];
  });
}
