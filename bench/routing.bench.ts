import type { Queue } from '../domain/queue/queue.ts';
import { HEAD_START } from '../domain/routing/waiting-order.ts';
import { aQueue } from '../testing/builders.ts';
import type { Bench, Case } from './frame.ts';
import { type QueuedCall, readQueuedCalls } from './routing/call-log.ts';
import { replay } from './routing/replay.ts';

const fifo: Queue = aQueue({ headStartMs: 0 });
const headStart: Queue = aQueue({ headStartMs: HEAD_START });

/** Against whom each order is held. */
const FIRST = 'first in, first out';
const AHEAD = 'longest waiting first, 90 s head start for priority callers';

function casesOf(calls: readonly QueuedCall[], among: string, sameType: boolean): Case[] {
  return [
    { name: FIRST, queue: fifo },
    { name: AHEAD, queue: headStart },
  ].flatMap(({ name, queue }): Case[] => {
    const { same, micros } = replay(calls, queue, sameType);
    const { numerator, denominator } = same;
    console.log(`${name}, among ${among}: ${numerator} of ${denominator} choices were the centre's own`);
    const of = (what: string, which = name) => `${which}, among ${among}: ${what}`;
    return [
      {
        name: of('share'),
        unit: '%',
        samples: [(100 * numerator) / denominator],
        ratioTo: of('share', FIRST),
      },
      { name: of('one choice'), unit: 'µs', samples: micros },
    ];
  });
}

/** A real month, replayed through the router's own order: does it choose as the centre did? */
export const bench: Bench = {
  async run() {
    const calls = readQueuedCalls();
    if (!calls) {
      console.log('skipped: no real data here');
      return [];
    }
    return [...casesOf(calls, 'all who waited', false), ...casesOf(calls, 'those of the same service', true)];
  },
};
