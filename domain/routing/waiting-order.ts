import { nextOpening } from '../calendar/opening-hours.ts';
import { type Interaction, isWaiting } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';

type Line = Pick<Interaction, 'id' | 'queueId' | 'state' | 'source' | 'offHours' | 'arrivedAt' | 'queuedAt'>;

/** Since when somebody waits in their present queue: a message left off hours waits from the next opening. */
export const waitStart = (row: Pick<Line, 'offHours' | 'queuedAt'>, queue: Queue): Instant =>
  row.offHours ? (nextOpening(queue.hours, row.queuedAt) ?? row.queuedAt) : row.queuedAt;

/** Whether a person should turn to it now: waiting, not history, and not left off hours with service still closed. */
export const isInLine = (row: Line, queue: Queue, now: Instant): boolean =>
  row.source === 'live' && isWaiting(row) && waitStart(row, queue) <= now;

/**
 * The order people are served in: oldest arrival first. Somebody handed over keeps their place by arrival, not by entry
 * into the new queue: they have waited before, and the hand-over was not their wish. Ties by id.
 */
export const byArrival = (a: Pick<Line, 'id' | 'arrivedAt'>, b: Pick<Line, 'id' | 'arrivedAt'>): number =>
  a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Those in line in `queue`, first to be served first. */
export const lineOf = <T extends Line>(rows: readonly T[], queue: Queue, now: Instant): T[] =>
  rows.filter((row) => row.queueId === queue.id && isInLine(row, queue, now)).sort(byArrival);

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
