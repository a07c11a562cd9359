import { nextOpening } from '../calendar/opening-hours.ts';
import { type Interaction, isWaiting } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import { applies, type PromiseRow } from '../sla/applies.ts';
import { policiesOf } from '../sla/default-policies.ts';
import type { SlaLimit } from '../sla/policy.ts';
import { DAY, type Duration, type Instant, SECOND } from '../time.ts';

type Line = PromiseRow &
  Pick<
    Interaction,
    'id' | 'queueId' | 'state' | 'source' | 'offHours' | 'queuedAt' | 'waitsFrom' | 'priority' | 'overflowTo'
  >;

/** How far ahead of others complaints and priority customers stand, where a queue says nothing else. */
export const HEAD_START: Duration = 90 * SECOND;
/**
 * Urgent matters stand ahead of everything that has not waited a day longer (C-027). No head start is endless: whoever
 * waits grows older until nothing that arrives can pass them any more, so nobody waits for ever.
 */
export const URGENT_HEAD_START: Duration = DAY;

/** Since when somebody waits in their present queue: what was left or handed over off hours waits from the next opening. */
export const waitStart = (row: Pick<Line, 'offHours' | 'queuedAt' | 'waitsFrom'>, queue: Queue): Instant =>
  row.waitsFrom ?? (row.offHours ? (nextOpening(queue.hours, row.queuedAt) ?? row.queuedAt) : row.queuedAt);

/** Whether a person should turn to it now: waiting, not history, and not left off hours with service still closed. */
export const isInLine = (row: Line, queue: Queue, now: Instant): boolean =>
  row.source === 'live' && isWaiting(row) && waitStart(row, queue) <= now;

/**
 * Until when somebody should have turned to it, less what it stands ahead of others; the smaller, the sooner its turn.
 * It counts from the arrival: somebody handed over has waited before, and the hand-over was not their wish. It never
 * changes while one waits, unless the matter itself becomes another one: a line that moves by itself cannot be read.
 */
export function turnOf(row: Line, queue: Queue): Instant {
  return row.arrivedAt + answerLimit(row, queue) - headStart(row, queue);
}

function headStart(row: Line, queue: Queue): Duration {
  const ahead = row.priority || row.kind === 'complaint' ? (queue.headStartMs ?? HEAD_START) : 0;
  return ahead + (row.urgent ? URGENT_HEAD_START : 0);
}

/** The strictest promise of a first answer; for a call, which promises none, the threshold of its queue. */
function answerLimit(row: Line, queue: Queue): Duration {
  const limits = policiesOf(queue)
    // Urgency has its head start: it must not count twice.
    .filter((policy) => policy.clock === 'firstAnswerHuman' && policy.urgent !== true)
    .filter((policy) => applies({ ...policy, urgent: undefined }, row))
    .map(({ limit }) => lengthOf(limit));
  return limits.length ? Math.min(...limits) : queue.serviceLevelMs;
}

const lengthOf = (limit: SlaLimit): Duration => (limit.in === 'businessDays' ? limit.days * DAY : limit.ms);

/**
 * The order people are served in: urgent first, then by when they should have been turned to, with a head start for
 * complaints and priority customers. Ties by arrival and id. What is in none of the queues is left out.
 */
export function inTurn<T extends Line>(rows: readonly T[], queues: readonly Queue[]): T[] {
  const queueById = new Map(queues.map((queue) => [queue.id, queue]));
  return rows
    .flatMap((row) => {
      const queue = queueById.get(row.queueId);
      return queue ? [{ row, turn: turnOf(row, queue) }] : [];
    })
    .sort((a, b) => a.turn - b.turn || byArrival(a.row, b.row))
    .map(({ row }) => row);
}

const byArrival = (a: Line, b: Line): number =>
  a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Those in line in `queue`, first to be served first. */
export const lineOf = <T extends Line>(rows: readonly T[], queue: Queue, now: Instant): T[] =>
  inTurn(
    rows.filter((row) => row.queueId === queue.id && isInLine(row, queue, now)),
    [queue],
  );

/** 1 is next; undefined when `id` is not in line. */
export function placeInLine(
  rows: readonly Line[],
  queue: Queue,
  id: string,
  now: Instant,
): number | undefined {
  const index = lineOf(rows, queue, now).findIndex((row) => row.id === id);
  return index < 0 ? undefined : index + 1;
}
