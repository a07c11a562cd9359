import type { JournalEvent } from '../domain/journal/event.ts';
import type { Queue } from '../domain/queue/queue.ts';
import { clocksOfWalk } from '../domain/replay/clock-spans.ts';
import { walk } from '../domain/replay/walk.ts';
import type { OracleClock } from './shift-oracle.ts';

/** The clocks the product finds in a journal up to `asOf`, in the words of the oracle. */
export const clocksOfJournal = (
  events: readonly JournalEvent[],
  queues: readonly Queue[],
  asOf: number,
): OracleClock[] =>
  clocksOfWalk(walk(events), queues, asOf).map(({ id, startedAt, dueAt, stoppedAt, state }) => ({
    clock: id as OracleClock['clock'],
    startedAt,
    dueAt,
    stoppedAt,
    met: state === 'met' ? true : state === 'missed' ? false : undefined,
  }));
