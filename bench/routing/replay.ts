import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Rate } from '../../domain/metrics/rate.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { inTurn, turnOf } from '../../domain/routing/waiting-order.ts';
import type { QueuedCall } from './call-log.ts';

export interface Replayed {
  /** Choices between at least two callers, and how many of them were the router's as well. */
  same: Rate;
  /** How long choosing took, each, in microseconds. */
  micros: number[];
}

/**
 * Stands at every moment at which the centre took a call out of the line, with the calls that waited then, and asks the
 * product's own order which it would have taken. Calls that cannot be told apart by it count as the same choice.
 */
export function replay(calls: readonly QueuedCall[], queue: Queue, sameType: boolean): Replayed {
  const answers = calls.filter(({ answered }) => answered).sort((a, b) => a.to - b.to);
  const micros: number[] = [];
  let waiting: QueuedCall[] = [];
  let next = 0;
  let numerator = 0;
  for (const taken of answers) {
    for (let call = calls[next]; call && call.from <= taken.to; call = calls[next]) {
      waiting.push(call);
      next += 1;
    }
    waiting = waiting.filter(({ to }) => to >= taken.to);
    const choice = sameType ? waiting.filter(({ type }) => type === taken.type) : waiting;
    if (choice.length < 2) continue;
    const rows = choice.map((call) => asRow(call, queue));
    const startedAt = performance.now();
    const [first] = inTurn(rows, [queue]);
    micros.push((performance.now() - startedAt) * 1_000);
    if (first && turnOf(first, queue) === turnOf(asRow(taken, queue), queue)) numerator += 1;
  }
  return { same: { numerator, denominator: micros.length }, micros };
}

const asRow = ({ id, from, priority }: QueuedCall, queue: Queue): Interaction => ({
  id,
  channel: 'voice',
  queueId: queue.id,
  customerId: id,
  customerName: id,
  language: 'en',
  state: 'queued',
  offHours: false,
  source: 'live',
  arrivedAt: from,
  queuedAt: from,
  priority,
  askedBefore: [],
  legId: id,
  legs: 1,
  messageCount: 0,
  transferCount: 0,
  needsLead: false,
  flags: [],
});
