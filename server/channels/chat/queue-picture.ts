import { isOpen, nextOpening, openMinutes } from '../../../domain/calendar/opening-hours.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Leg } from '../../../domain/interaction/leg.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { estimateWait, handlingSlots } from '../../../domain/routing/estimate-wait.ts';
import { aheadOf, placesBefore, standsInLine } from '../../../domain/routing/kept-place.ts';
import { lineOf, placeInLine, turnOf } from '../../../domain/routing/waiting-order.ts';
import { HOUR, type Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { keptPlaces } from '../../routing/kept-places.ts';

/** How much of a queue's past an estimate leans on. */
const RECENT = HOUR;
const RECENT_LEGS = 50;

/** A queue as it stands now: what customers' places and waits are told from. */
export interface QueuePicture {
  queue: Queue;
  waiting: Interaction[];
  /** Promises that keep a place in this line: whoever waits behind one is told the truth about their place. */
  kept: Callback[];
  recent: Leg[];
  people: Person[];
}

export async function pictureOf(
  sql: Sql,
  queue: Queue,
  people: Person[],
  now: Instant,
): Promise<QueuePicture> {
  const waiting = await readRows(sql, 'interaction', "queue_id = $1 and state in ('queued', 'offered')", [
    queue.id,
  ]);
  const recent = await readRows(
    sql,
    'leg',
    `queue_id = $1 and entered_at > $2 and ended_at is not null order by entered_at desc limit ${RECENT_LEGS}`,
    [queue.id, now - RECENT],
  );
  const kept = (await keptPlaces(sql)).filter(({ queueId }) => queueId === queue.id);
  return { queue, waiting, kept, recent, people };
}

/** Place from 1 and estimated wait of somebody in line; undefined for anybody else. */
export function placeIn(
  { queue, waiting, kept, recent, people }: QueuePicture,
  interactionId: string,
  now: Instant,
): { position: number; estimatedWaitMs: number | undefined } | undefined {
  const row = waiting.find(({ id }) => id === interactionId);
  const inLine = placeInLine(waiting, queue, interactionId, now);
  if (!row || inLine === undefined) return undefined;
  const position = inLine + placesBefore(turnOf(row, queue), queue.id, kept);
  return { position, estimatedWaitMs: estimateWait(position, recent, handlingSlots(people, queue)) };
}

/** Place from 1 of somebody who chose to be called, as long as they stand in line (C-026). */
export const placeOfCallback = (
  { queue, waiting, kept }: QueuePicture,
  callback: Callback,
  now: Instant,
): number | undefined =>
  callback.place && standsInLine(callback)
    ? aheadOf(callback.place.turn, queue, waiting, kept, now) + 1
    : undefined;

/** How many stand in line. */
export const lineLength = ({ queue, waiting }: QueuePicture, now: Instant): number =>
  lineOf(waiting, queue, now).length;

/** Queues that agents serve and that open at some time: the ones a customer can choose, the longest open first. */
export const servedQueues = (queues: readonly Queue[], people: readonly Person[], now: Instant): Queue[] =>
  queues
    .filter(({ id }) => people.some((person) => hasRole(person, 'agent') && person.queueIds.includes(id)))
    .filter(({ hours }) => isOpen(hours, now) || nextOpening(hours, now) !== undefined)
    .sort((a, b) => openMinutes(b.hours) - openMinutes(a.hours) || (a.id < b.id ? -1 : 1));
