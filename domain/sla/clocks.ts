import { addOpenMs, isOpen, openMsBetween } from '../calendar/opening-hours.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import { type Duration, type Instant, MINUTE } from '../time.ts';

export type SlaClockId = 'firstAnswerAuto' | 'firstAnswerHuman' | 'customerWaiting';
export type SlaClockState = 'paused' | 'onTrack' | 'lastQuarter' | 'breached' | 'met' | 'missed';

/** One promise of time: running (`paused` to `breached`) or decided (`met`, `missed`). */
export interface SlaClock {
  id: SlaClockId;
  startedAt: Instant;
  /** The last instant at which an answer still meets the promise. */
  dueAt: Instant;
  stoppedAt?: Instant;
  state: SlaClockState;
  /** The clause of the service manuals that asks for it. */
  clauseId: string;
}

/** P02: a message to somebody who is already being served is answered within three minutes (C-031). */
export const CUSTOMER_WAITING_LIMIT: Duration = 3 * MINUTE;

type ClockRow = Pick<
  Interaction,
  | 'channel'
  | 'arrivedAt'
  | 'firstCustomerMessageAt'
  | 'firstAutoAt'
  | 'firstHumanAt'
  | 'waitingSince'
  | 'closedAt'
>;

/**
 * The clocks of a messaging interaction. The first answer has two, kept apart (C-023): one that an automatic answer
 * meets as well, and one that only a person meets. Only opening hours count. A clock that had not run out when the
 * interaction ended unanswered was never decided and is left out. A call is answered by accepting it: it has none.
 */
export function clocksOf(row: ClockRow, queue: Queue, now: Instant): SlaClock[] {
  if (row.channel === 'voice') return [];
  const asked = row.firstCustomerMessageAt ?? row.arrivedAt;
  const human = row.firstHumanAt;
  const clocks = [
    clock('firstAnswerAuto', 'C-023', asked, queue.firstAnswerMs, earliest(row.firstAutoAt, human)),
    clock('firstAnswerHuman', 'C-023', asked, queue.firstAnswerMs, human),
  ];
  if (row.waitingSince !== undefined) clocks.push(waiting(row.waitingSince));
  return clocks.flatMap((started) => read(started, queue, now, row.closedAt) ?? []);
}

/**
 * The clock of one wait that is over: from the customer's oldest unanswered message to the answer, or to the end of the
 * interaction without one. Left out, like any clock, when that end came before it had run out.
 */
export const pastWaitingClock = (
  since: Instant,
  endedAt: Instant,
  answered: boolean,
  queue: Queue,
): SlaClock | undefined => read(waiting(since, answered ? endedAt : undefined), queue, endedAt, endedAt);

/** The running clock that is due first; a breached one before any other. Undefined when none runs. */
export function pressingClock(clocks: readonly SlaClock[]): SlaClock | undefined {
  const running = clocks.filter((clock) => clock.stoppedAt === undefined && clock.state !== 'missed');
  return running.reduce<SlaClock | undefined>(
    (first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock),
    undefined,
  );
}

/** Open time until a running clock runs out, negative once it has; what a countdown shows. Milliseconds. */
export function remainingMs(clock: SlaClock, queue: Queue, now: Instant): Duration {
  return now <= clock.dueAt
    ? openMsBetween(queue.hours, now, clock.dueAt)
    : -openMsBetween(queue.hours, clock.dueAt, now);
}

interface Started {
  id: SlaClockId;
  clauseId: string;
  startedAt: Instant;
  limit: Duration;
  stoppedAt?: Instant;
}

const waiting = (since: Instant, answeredAt?: Instant): Started =>
  clock('customerWaiting', 'C-031', since, CUSTOMER_WAITING_LIMIT, answeredAt);

function clock(
  id: SlaClockId,
  clauseId: string,
  startedAt: Instant,
  limit: Duration,
  answeredAt?: Instant,
): Started {
  // An automatic greeting may stand before the customer's first words.
  const stoppedAt = answeredAt === undefined ? undefined : Math.max(answeredAt, startedAt);
  return { id, clauseId, startedAt, limit, stoppedAt };
}

function read(started: Started, queue: Queue, now: Instant, endedAt?: Instant): SlaClock | undefined {
  const { id, clauseId, startedAt, limit, stoppedAt } = started;
  const dueAt = addOpenMs(queue.hours, startedAt, limit);
  if (dueAt === undefined) return undefined;
  const face = { id, clauseId, startedAt, dueAt };
  if (stoppedAt !== undefined) return { ...face, stoppedAt, state: stoppedAt <= dueAt ? 'met' : 'missed' };
  if (endedAt !== undefined)
    return endedAt > dueAt ? { ...face, stoppedAt: endedAt, state: 'missed' } : undefined;
  return { ...face, state: runningState(startedAt, dueAt, limit, queue, now) };
}

function runningState(
  startedAt: Instant,
  dueAt: Instant,
  limit: Duration,
  queue: Queue,
  now: Instant,
): SlaClockState {
  if (now > dueAt) return 'breached';
  if (!isOpen(queue.hours, now)) return 'paused';
  const used = openMsBetween(queue.hours, startedAt, now);
  return used * 4 >= limit * 3 ? 'lastQuarter' : 'onTrack';
}

function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
